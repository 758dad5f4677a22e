package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.IceCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTests {

    private static final String ANSWER = "v=0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n"
            + "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\n";

    @Test
    void shouldPutCandidatesIntoEverySectionInUse() {
        var candidates = List.of(new IceCandidate("candidate:1 1 udp 1 192.0.2.1 20000 typ host", "0", 0));

        String text =
                SessionDescription.parse(ANSWER).withCandidates(candidates).text();

        assertThat(text)
                .contains("a=mid:0\r\na=candidate:1 1 udp 1 192.0.2.1 20000 typ host\r\na=end-of-candidates\r\nm=video")
                .endsWith("a=mid:1\r\n");
    }

    @Test
    void shouldWriteWhatItRead() {
        assertThat(SessionDescription.parse(ANSWER).text()).isEqualTo(ANSWER);
    }

    @Test
    void shouldReadAFragment() {
        var fragment = SessionDescription.parseFragment(
                "a=ice-ufrag:EsAw\r\na=ice-pwd:P2uYro0UCOQ4zxjKXaWCBui1\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\na=candidate:1 1 UDP 1 192.0.2.1 1 typ host\r\na=end-of-candidates\r\n");

        assertThat(fragment.media()).singleElement().satisfies(section -> {
            assertThat(section.mid()).isEqualTo("0");
            assertThat(section.attributes("candidate")).hasSize(1);
        });
        assertThat(fragment.anywhere("end-of-candidates")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "v=0",
                "{\"sdp\":\"v=0\"}",
                "v=0\r\nx\r\nm=audio 9 RTP/AVP 0",
                "m=audio 9 RTP/AVP 0"
            })
    void shouldRefuseWhatIsNoSessionDescription(String sdp) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SessionDescription.parse(sdp))
                .satisfies(e -> assertThat(e.code()).isEqualTo("invalid-sdp"));
    }
}
