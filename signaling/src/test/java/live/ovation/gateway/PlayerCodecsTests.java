package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import live.ovation.sfu.PayloadTypes;
import org.junit.jupiter.api.Test;

class PlayerCodecsTests {

    private static final String SESSION = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

    @Test
    void shouldTakeTheNumbersOfABrowser() throws IOException {
        String offer = Files.readString(Path.of("src/test/resources/sdp/whep-player.sdp"));

        assertThat(of(offer)).isEqualTo(new PayloadTypes(111, 108, 96));
    }

    @Test
    void shouldTakeAnyProfileBeforeNone() {
        assertThat(of(SESSION + "m=video 9 UDP/TLS/RTP/SAVPF 97 98\r\na=mid:0\r\na=rtpmap:97 H264/90000\r\n"
                        + "a=rtpmap:98 H264/90000\r\na=fmtp:98 profile-level-id=640032;packetization-mode=1\r\n"))
                .isEqualTo(new PayloadTypes(111, 98, 96));
    }

    @Test
    void shouldNotBeMisledByWhatIsNoNumber() {
        assertThat(
                        of(
                                SESSION
                                        + "m=audio 9 UDP/TLS/RTP/SAVPF x 999\r\na=rtpmap:x opus/48000/2\r\na=rtpmap:999 OPUS/48000/2\r\n"))
                .isEqualTo(new PayloadTypes(111, 107, 96));
    }

    private static PayloadTypes of(String offer) {
        return PlayerCodecs.of(SessionDescription.parse(offer));
    }
}
