package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTests {

    private static final String TEXT =
            "Everybody come over to the other channel, it is so much better there and they give away keys every hour";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EVERYBODY come over to the other channel; it is so much better there - and they give away keys every hour!!",
                "Everybody  come\u200D over to the оthеr сhаnnеl, it is so much better there and they give away keys every hour",
                "Éverybody cómë over to the other channel, it is so much better there and they give away keys every hour",
                "Everybody come over to the other channel, it is soooo much better there and they give away keys every hour",
                "Everybody come over to the other channel, it is so much better there and they give away keys every hour 4711",
                "@Ada Everybody come over to the other channel, it is so much better there and they give away keys every hour"
            })
    void shouldFindNearWhatReadsNearlyTheSame(String variant) {
        assertThat(isNear(TEXT, variant)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Everybody in this channel is so nice, much better than other places where they just wait for keys",
                "I think the second violin came in a bar too early, but what a sound they have tonight",
                "When does the other band come on, does anybody know?"
            })
    void shouldNotFindNearWhatSaysSomethingElse(String other) {
        assertThat(isNear(TEXT, other)).isFalse();
    }

    @Test
    void shouldLeaveAloneWhatPeopleSayTogether() {
        for (String together : List.of(
                "yes", "gg", "good game", "hahahahahaha", "🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥", "", "!!!!!!!!!!!!!!!!!!!!")) {
            assertThat(Fingerprint.of(together)).as(together).isEmpty();
        }
    }

    @Test
    void shouldTakeShortOnesForTheSameOnlyWhenTheyReadTheSame() {
        assertThat(isNear("We want Bohemia", "we WANT bohemia!!!")).isTrue();
        assertThat(isNear("We want Bohemia", "We want Bohemio")).isFalse();
        assertThat(Fingerprint.of("We want Bohemia")).hasSize(1);
    }

    @Test
    void shouldFindNextToNoPairsAmongCleanLines() throws IOException {
        List<String> lines = WordFilterTests.clean().distinct().toList();
        long near = IntStream.range(0, lines.size())
                .mapToLong(i -> lines.subList(i + 1, lines.size()).stream()
                        .filter(other -> isNear(lines.get(i), other))
                        .count())
                .sum();

        assertThat(near).isLessThanOrEqualTo(lines.size() * (lines.size() - 1L) / 2 / 500);
    }

    @Test
    void shouldTakePrintsOfAnything() {
        assertThat(Fingerprint.of("abcx9".repeat(800)))
                .hasSize(Fingerprint.BANDS)
                .allMatch(print -> print.length() == 16);
        assertThat(Fingerprint.of("漢字です".repeat(100))).hasSize(Fingerprint.BANDS);
    }

    private static boolean isNear(String one, String other) {
        return !Collections.disjoint(Fingerprint.of(one), Fingerprint.of(other));
    }
}
