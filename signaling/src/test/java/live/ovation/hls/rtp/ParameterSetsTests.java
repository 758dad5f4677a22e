package live.ovation.hls.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterSetsTests {

    private static final byte[] PPS = HexFormat.of().parseHex("68cb83cb20");

    @ParameterizedTest
    @CsvSource({
        "6742c01ed900a02ff970110000030001000003003c0f162e48, 640, 360, avc1.42c01e",
        "6742c01fd9005005bb0110000003001000000303c0f1832480, 1280, 720, avc1.42c01f",
        "6742c01fd900d83de6f0110000030001000003003c0f183248, 854, 480, avc1.42c01f",
        "6742c028d900780227e5c044000003000400000300f03c60c920, 1920, 1080, avc1.42c028",
        "6764001facd9405005bb0110000003001000000303c0f1831960, 1280, 720, avc1.64001f"
    })
    void shouldReadThePicturesSize(String sps, int width, int height, String codecs) {
        ParameterSets sets = ParameterSets.of(HexFormat.of().parseHex(sps), PPS);

        assertThat(sets.width()).isEqualTo(width);
        assertThat(sets.height()).isEqualTo(height);
        assertThat(sets.codecs()).isEqualTo(codecs);
    }

    @ParameterizedTest
    @CsvSource({"67", "6742c01e", "6742c01ed9", "68cb83cb20", "6742c01e0000000000000000000000"})
    void shouldRefuseNonsense(String sps) {
        assertThatThrownBy(() -> ParameterSets.of(HexFormat.of().parseHex(sps), PPS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeEqualByContent() {
        byte[] sps = HexFormat.of().parseHex("6742c01ed900a02ff970110000030001000003003c0f162e48");

        assertThat(ParameterSets.of(sps.clone(), PPS.clone())).isEqualTo(ParameterSets.of(sps, PPS));
    }
}
