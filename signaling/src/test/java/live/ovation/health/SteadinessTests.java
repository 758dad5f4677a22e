package live.ovation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.ovation.health.Steadiness.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessTests {

    /** A letter for each sample: nothing, a warning, a bad one; changes as before and after, with the number of the sample. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "......, ''",
        "WW....., ''",
        "WWW, .W3",
        "W.W.W.W.W, ''",
        "WWWWW, .W3",
        "WWW...., .W3",
        "WWW....., .W3 W.8",
        "WWW...W.....W, .W3 W.12",
        "WWWBBB, .W3 WB6",
        "WWWBWBWB, .W3",
        "BBB, .B3",
        "BBBWWWWW, .B3 BW8",
        "BBBWWWW....., .B3 B.12",
    })
    void shouldHoldWhatLastsAndNothingThatFlaps(String samples, String expected) {
        Steadiness steadiness = new Steadiness();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < samples.length(); i++) {
            for (Change change : steadiness.take(found(samples.charAt(i)), Samples.BEGIN.plusSeconds(2L * i))) {
                changes.add(letter(change.before()) + letter(change.now()) + (i + 1));
            }
        }

        assertThat(String.join(" ", changes)).isEqualTo(expected);
    }

    private static Map<FindingCode, Severity> found(char letter) {
        return switch (letter) {
            case 'W' -> Map.of(FindingCode.LOSS, Severity.WARNING);
            case 'B' -> Map.of(FindingCode.LOSS, Severity.BAD);
            default -> Map.of();
        };
    }

    private static String letter(@org.jspecify.annotations.Nullable Severity severity) {
        return severity == null ? "." : severity == Severity.BAD ? "B" : "W";
    }
}
