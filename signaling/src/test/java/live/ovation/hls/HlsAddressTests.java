package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import live.ovation.hls.HlsAddress.Init;
import live.ovation.hls.HlsAddress.MediaPlaylist;
import live.ovation.hls.HlsAddress.Multivariant;
import live.ovation.hls.HlsAddress.PartFile;
import live.ovation.hls.HlsAddress.SegmentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HlsAddressTests {

    private static final UUID STREAM = UUID.fromString("7cfbd3b3-ed8c-4a26-889c-6263baba1e56");
    private static final String FOLDER = "/hls/evening/" + STREAM;

    @Test
    void shouldReadEachKind() {
        assertThat(HlsAddress.parse("/hls/evening/index.m3u8")).isEqualTo(new Multivariant("evening", false));
        assertThat(HlsAddress.parse("/hls/evening/audio.m3u8")).isEqualTo(new Multivariant("evening", true));
        assertThat(HlsAddress.parse(FOLDER + "/high/index.m3u8"))
                .isEqualTo(new MediaPlaylist("evening", STREAM, Rendition.HIGH));
        assertThat(HlsAddress.parse(FOLDER + "/audio/init-3.mp4"))
                .isEqualTo(new Init("evening", STREAM, Rendition.AUDIO, 3));
        assertThat(HlsAddress.parse(FOLDER + "/low/12.m4s"))
                .isEqualTo(new SegmentFile("evening", STREAM, Rendition.LOW, 12));
        assertThat(HlsAddress.parse(FOLDER + "/medium/12.4.m4s"))
                .isEqualTo(new PartFile("evening", STREAM, Rendition.MEDIUM, 12, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hls/",
                "/hls/evening",
                "/hls/evening/",
                "/hls/EVENING/index.m3u8",
                "/hls/evening/../x/index.m3u8",
                "/hls/evening/index.m3u8/",
                "/hls/evening/7cfbd3b3/high/index.m3u8",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/huge/index.m3u8",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/-1.m4s",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/1.2.3.m4s",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/99999999999999999999.m4s",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/1.99999.m4s",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/init-.mp4",
                "/hls/evening/7cfbd3b3-ed8c-4a26-889c-6263baba1e56/high/%00.m4s"
            })
    void shouldFindNothingAtNonsense(String path) {
        assertThat(HlsAddress.parse(path)).isNull();
    }
}
