package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.moderation.WordFilter.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFilterTests {

    static final WordFilter FILTER =
            filter("snarg", "fleck off", "*oggle*", "блямба", "ass", "god", "漢字", "sn??x", "+boggle");

    @ParameterizedTest
    @MethodSource("evasions")
    void shouldReadWhatIsMeant(String text, String word) {
        List<String> found = FILTER.find(text).stream()
                .map(hit -> hit.word().pattern())
                .distinct()
                .toList();

        assertThat(found).containsExactlyElementsOf(word.equals("-") ? List.of() : List.of(word));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> evasions() throws IOException {
        return lines("evasions.txt").map(line -> {
            int bar = line.lastIndexOf('|');
            return org.junit.jupiter.params.provider.Arguments.of(line.substring(0, bar), line.substring(bar + 1));
        });
    }

    @ParameterizedTest
    @MethodSource("clean")
    void shouldLeaveAloneWhatIsClean(String text) {
        assertThat(FILTER.find(text)).isEmpty();
    }

    static Stream<String> clean() throws IOException {
        return lines("clean.txt");
    }

    @Test
    void shouldFindWordsInScriptsWithoutSpaces() {
        assertThat(FILTER.find("これは漢字です")).hasSize(1);
    }

    @Test
    void shouldLetExceptionsCoverWhatIsInsideThem() {
        assertThat(FILTER.find("we play boggle")).isEmpty();
        assertThat(FILTER.find("we play boggle and oggle")).hasSize(1);
    }

    @Test
    void shouldPutStarsInThePlaceOfTheLetters() {
        assertThat(masked("you $n4rg, you")).isEqualTo("you *****, you");
        assertThat(masked("s n a r g!")).isEqualTo("* * * * *!");
        assertThat(masked("fleck  off, snarg")).isEqualTo("*****  ***, *****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "**", "...", "a*b", "🎉", " * "})
    void shouldNotTakeAPatternThatNoTextHas(String pattern) {
        assertThat(Word.of(UUID.randomUUID(), pattern, WordAction.BLOCK)).isEmpty();
    }

    @Test
    void shouldKnowNestedWordsApart() {
        WordFilter nested = filter("he", "she", "*hers*", "his");

        assertThat(nested.find("she").stream().map(hit -> hit.word().pattern())).containsExactly("she");
        assertThat(nested.find("ushers").stream().map(hit -> hit.word().pattern()))
                .containsExactly("*hers*");
        assertThat(nested.find("he his she")).hasSize(3);
    }

    private static String masked(String text) {
        List<Hit> hits = FILTER.find(text);
        return WordFilter.masked(text, hits);
    }

    private static WordFilter filter(String... patterns) {
        return new WordFilter(Stream.of(patterns)
                .flatMap(pattern -> (pattern.startsWith("+")
                                ? Word.of(UUID.randomUUID(), pattern.substring(1), WordAction.ALLOW)
                                : Word.of(UUID.randomUUID(), pattern, WordAction.BLOCK))
                        .stream())
                .toList());
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WordFilterTests.class.getResourceAsStream("/moderation/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
