package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTests {

    @ParameterizedTest
    @CsvSource({
        "'  two   words ', 'two words'",
        "'a\nb\tc', 'a b c'",
        "'no\u00a0break', 'no break'",
        "'\u202egnirts', 'gnirts'",
        "'\u2066isolated\u2069', 'isolated'",
        "'zero\u200bwidth\ufeff', 'zerowidth'",
        "'<b>bold</b>', '<b>bold</b>'",
        "'\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'",
        "'e\u0301', '\u00e9'"
    })
    void shouldKeepTheTextAndDropItsTricks(String written, String shown) {
        assertThat(ChatText.clean(written)).isEqualTo(shown);
    }

    @Test
    void shouldKeepEmojiWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String scotland = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";

        assertThat(ChatText.clean(family + " " + scotland)).isEqualTo(family + " " + scotland);
        assertThat(ChatText.clean("a\uDB40\uDC67b"))
                .as("tags that no flag carries")
                .isEqualTo("ab");
    }

    @Test
    void shouldCutTheHeightOfStackedMarks() {
        assertThat(ChatText.clean("q" + "\u0336".repeat(40) + "r")).isEqualTo("q" + "\u0336".repeat(4) + "r");
    }

    @Test
    void shouldCountAsPeopleCount() {
        String flag = "\uD83C\uDDE9\uD83C\uDDEA";

        assertThat(ChatText.clean(flag.repeat(500))).isEqualTo(flag.repeat(500));
        assertThatThrownBy(() -> ChatText.clean("a".repeat(501)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("chat-text-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u202e\u2069", "\u200d", "\u3164", "\u2800", "\u0301\u0301"})
    void shouldRefuseWhatNobodySees(String text) {
        assertThatThrownBy(() -> ChatText.clean(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("invalid-message"));
    }
}
