package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoudnessTests {

    @Test
    void shouldHearWhoShouts() {
        assertThat(Loudness.isShouted("STOP DOING THIS RIGHT NOW", 70, 20)).isTrue();
        assertThat(Loudness.isShouted("ПРЕКРАТИТЕ НЕМЕДЛЕННО!", 70, 20)).isTrue();
        assertThat(Loudness.isShouted("\uD835\uDC12\uD835\uDC13\uD835\uDC0E\uD835\uDC0F".repeat(5), 70, 20))
                .isTrue();
        assertThat(Loudness.isShouted("This is Fine, Said The Host", 70, 20)).isFalse();
    }

    @Test
    void shouldNotHearThatInWhatIsShortOrHasNoCase() {
        assertThat(Loudness.isShouted("LOL GG", 70, 20)).isFalse();
        assertThat(Loudness.isShouted("これは漢字です".repeat(5), 70, 20)).isFalse();
        assertThat(Loudness.isShouted("1234567890".repeat(5), 70, 20)).isFalse();
        assertThat(Loudness.isShouted("", 30, 5)).isFalse();
    }

    @Test
    void shouldCountWhatIsDrawnOutWhateverIsBetween() {
        assertThat(Loudness.longestRun("nooooo")).isEqualTo(5);
        assertThat(Loudness.longestRun("aAaA a\u200Da")).isEqualTo(6);
        assertThat(Loudness.longestRun("a\u0301a\u0302a")).isEqualTo(3);
        assertThat(Loudness.longestRun("\uD83D\uDE00".repeat(7))).isEqualTo(7);
        assertThat(Loudness.longestRun("")).isZero();
    }

    @Test
    void shouldCountEmojiAsPeopleDo() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String thumb = "\uD83D\uDC4D\uD83C\uDFFD";
        String flag = "\uD83C\uDDE9\uD83C\uDDEA";

        assertThat(Loudness.emoji(family + thumb + flag + flag)).isEqualTo(4);
        assertThat(Loudness.emoji("1 # * ©")).isZero();
        assertThat(Loudness.emoji("\uD83D\uDE00".repeat(500))).isEqualTo(500);
    }
}
