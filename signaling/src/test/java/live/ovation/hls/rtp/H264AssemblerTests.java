package live.ovation.hls.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import live.ovation.hls.rtp.ReorderBuffer.Ordered;
import org.junit.jupiter.api.Test;

class H264AssemblerTests {

    /** 640x360, Constrained Baseline, as x264 writes it. */
    private static final byte[] SPS = HexFormat.of().parseHex("6742c01ed900a02ff970110000030001000003003c0f162e48");

    private static final byte[] PPS = HexFormat.of().parseHex("68cb83cb20");

    private final H264Assembler assembler = new H264Assembler();
    private int sequence;

    @Test
    void shouldPutAKeyFrameTogether() {
        assertThat(add(0, false, aggregated(SPS, PPS))).isNull();
        assertThat(add(0, false, 0x7c, 0x85, 1, 2)).isNull();
        Frame frame = add(0, true, 0x7c, 0x45, 3);

        assertThat(frame).isNotNull();
        assertThat(frame.key()).isTrue();
        assertThat(frame.data()).containsExactly(0, 0, 0, 4, 0x65, 1, 2, 3);
        assertThat(frame.parameters()).isNotNull();
        assertThat(frame.parameters().width()).isEqualTo(640);
        assertThat(frame.parameters().height()).isEqualTo(360);
        assertThat(frame.parameters().codecs()).isEqualTo("avc1.42c01e");
    }

    @Test
    void shouldBeginWithAKeyFrame() {
        assertThat(add(0, true, 0x41, 9, 9)).isNull();
        keyFrame(3000);

        assertThat(add(6000, true, 0x41, 9, 9)).isNotNull();
    }

    @Test
    void shouldShowNothingAfterALossUntilTheNextKeyFrame() {
        keyFrame(0);
        assertThat(lost(3000, true, 0x41, 9, 9)).isNull();
        assertThat(add(6000, true, 0x41, 9, 9)).isNull();

        assertThat(keyFrame(9000)).isNotNull();
        assertThat(add(12_000, true, 0x41, 9, 9)).isNotNull();
    }

    @Test
    void shouldDropAFrameWhoseEndIsMissing() {
        keyFrame(0);
        assertThat(add(3000, false, 0x41, 9)).isNull();

        assertThat(add(6000, true, 0x41, 9)).isNull();
    }

    @Test
    void shouldSurviveNonsense() {
        assertThat(add(0, true)).isNull();
        assertThat(add(1, true, 0x78, 0xff, 0xff, 1)).isNull();
        assertThat(add(2, true, 0x7c, 0x05, 1)).isNull();
        assertThat(add(3, true, 0x67, 1)).isNull();
        add(4, false, aggregated(new byte[] {0x67, 0x42, 0, 0x1e}, PPS));
        assertThat(add(4, true, 0x65, 1, 2)).isNull();

        assertThat(keyFrame(3000)).isNotNull();
    }

    @Test
    void shouldNoteANewPictureSize() {
        Frame small = keyFrame(0);
        add(
                3000,
                false,
                aggregated(HexFormat.of().parseHex("6742c01fd9005005bb0110000003001000000303c0f1832480"), PPS));
        Frame large = add(3000, true, 0x65, 1, 2);

        assertThat(large.parameters()).isNotEqualTo(small.parameters());
        assertThat(large.parameters().width()).isEqualTo(1280);
        assertThat(large.parameters().height()).isEqualTo(720);
    }

    private Frame keyFrame(long timestamp) {
        add(timestamp, false, aggregated(SPS, PPS));
        return add(timestamp, true, 0x65, 1, 2);
    }

    private Frame add(long timestamp, boolean marker, int... payload) {
        byte[] bytes = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            bytes[i] = (byte) payload[i];
        }
        return add(timestamp, marker, bytes);
    }

    private Frame add(long timestamp, boolean marker, byte[] payload) {
        return assembler.add(new Ordered(new RtpPacket(1, sequence++, timestamp, marker, payload, 0), false));
    }

    private Frame lost(long timestamp, boolean marker, int... payload) {
        byte[] bytes = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            bytes[i] = (byte) payload[i];
        }
        return assembler.add(new Ordered(new RtpPacket(1, sequence++, timestamp, marker, bytes, 0), true));
    }

    private static byte[] aggregated(byte[]... units) {
        var out = new java.io.ByteArrayOutputStream();
        out.write(0x78);
        for (byte[] unit : units) {
            out.write(unit.length >> 8);
            out.write(unit.length);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }
}
