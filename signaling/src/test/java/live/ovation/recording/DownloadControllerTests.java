package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadControllerTests {

    @Test
    void shouldNameFilesAfterTitles() {
        assertThat(DownloadController.fileName("Evening class")).isEqualTo("Evening class.mp4");
        assertThat(DownloadController.fileName("Öl & Wasser, 日本")).isEqualTo("Öl & Wasser, 日本.mp4");
    }

    @Test
    void shouldLeaveOutWhatAFileSystemOrAHeaderWouldMistake() {
        assertThat(DownloadController.fileName("../../etc/passwd")).isEqualTo("etc passwd.mp4");
        assertThat(DownloadController.fileName("a\r\nSet-Cookie: x=\"1\"")).isEqualTo("a Set-Cookie x= 1.mp4");
        assertThat(DownloadController.fileName("\u202Egnp.exe")).isEqualTo("gnp.exe.mp4");
        assertThat(DownloadController.fileName(" .:/ ")).isEqualTo("video.mp4");
    }

    @Test
    void shouldKeepNamesShortWithoutCuttingACharacter() {
        assertThat(DownloadController.fileName("😀".repeat(140))).isEqualTo("😀".repeat(100) + ".mp4");
    }
}
