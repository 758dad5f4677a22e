package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;

import live.ovation.sfu.IceCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JanusCodecTests {

    private final JanusCodec codec = new JanusCodec(JsonMapper.builder().build());

    @Test
    void shouldReadATrickledCandidate() {
        assertThat(codec.read("""
                {"janus":"trickle","session_id":5,"sender":6,"candidate":
                 {"sdpMid":"0","sdpMLineIndex":0,"candidate":"candidate:1 1 udp 2015363327 192.0.2.2 20134 typ host"}}"""))
                .isEqualTo(new JanusMessage.Trickle(
                        5, 6, new IceCandidate("candidate:1 1 udp 2015363327 192.0.2.2 20134 typ host", "0", 0)));
    }

    @Test
    void shouldReadTheEndOfCandidates() {
        assertThat(codec.read(
                        "{\"janus\":\"trickle\",\"session_id\":5,\"sender\":6,\"candidate\":{\"completed\":true}}"))
                .isEqualTo(new JanusMessage.Trickle(5, 6, null));
    }

    @Test
    void shouldReadWhetherATrackArrives() {
        assertThat(
                        codec.read(
                                "{\"janus\":\"media\",\"session_id\":5,\"sender\":6,\"mid\":\"1\",\"type\":\"video\",\"receiving\":false,\"seconds\":1}"))
                .isEqualTo(new JanusMessage.MediaFlow(5, 6, "1", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "{\"janus\":5}", "{\"janus\":\"success\"", "{\"janus\":\"nonsense\"}"})
    void shouldSurviveWhateverItReads(String text) {
        assertThat(codec.read(text)).isInstanceOf(JanusMessage.Other.class);
    }
}
