package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmoteTextTests {

    private static final Set<String> CODES = Set.of("wave", "gg_2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":wave:",
                ":wave::gg_2: :wave:",
                "😀",
                "😀😀 😀",
                "❤️",
                "👍🏽",
                "👩‍👩‍👧‍👦",
                "🏳️‍🌈",
                "🇩🇪🇫🇷",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "1️⃣",
                "😀 :wave: 🎉",
            })
    void shouldKnowEmotesAndEmoji(String text) {
        assertThat(EmoteText.isOnlyEmotes(text, CODES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "😀 hello",
                ":nope:",
                ":wave",
                "wave:",
                ":wave:!",
                "1",
                "#",
                "7*",
                "🇩",
                "é",
                "漢字",
                "\u200D",
                "😀\u200Dx",
                ":WAVE:",
                "<b>",
            })
    void shouldKnowWhatIsSomethingElse(String text) {
        assertThat(EmoteText.isOnlyEmotes(text, CODES)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void shouldBeQuickWithWhatIsMadeToBeSlow() {
        long before = System.nanoTime();

        assertThat(EmoteText.isOnlyEmotes("😀\u200D".repeat(2000), CODES)).isFalse();
        assertThat(EmoteText.isOnlyEmotes(":a".repeat(2000), CODES)).isFalse();
        assertThat(EmoteText.isOnlyEmotes(" ".repeat(4000) + "x", CODES)).isFalse();

        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
