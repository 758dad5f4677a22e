package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class RtpSpliceTests {

    private static final long SECOND = 1_000_000_000;

    private final RtpSplice splice = new RtpSplice(90_000);

    @Test
    void shouldLeaveOneRunAsItIs() {
        expect(passed(1, 65_535, 1000, 0), 65_535, 1000);
        expect(passed(1, 0, 4000, SECOND / 30), 0, 4000);
    }

    @Test
    void shouldGoOnWithTheNextRun() {
        passed(1, 100, 50_000, 0);

        expect(passed(2, 9000, 7, 2 * SECOND), 101, 50_000 + 180_000);
        expect(passed(2, 9002, 3007, 2 * SECOND + SECOND / 30), 103, 50_000 + 183_000);
    }

    private ByteBuf passed(int ssrc, int sequence, int time, long now) {
        ByteBuf packet = Unpooled.buffer();
        packet.writeByte(0x80)
                .writeByte(108)
                .writeShort(sequence)
                .writeInt(time)
                .writeInt(ssrc)
                .writeInt(0);
        splice.apply(packet, now);
        return packet;
    }

    private static void expect(ByteBuf packet, int sequence, int time) {
        assertThat(packet.getUnsignedShort(2)).isEqualTo(sequence);
        assertThat(packet.getInt(4)).isEqualTo(time);
    }
}
