package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class PictureWatchTests {

    /** Slice headers begin with two Exp-Golomb codes: first_mb 0 ("1"), then the type. */
    private static final int P_SLICE = 0b1_00110_00; // 5

    private static final int B_SLICE = 0b1_00111_00; // 6
    private static final int B_OF_SEVERAL = 0b1_010_0000; // 1

    private final PictureWatch watch = new PictureWatch();

    @Test
    void shouldCountFramesAndMeasureKeyFrames() {
        watch.see(packet(0, true, 5, 0x88));
        watch.see(packet(3000, false, 1, P_SLICE));
        watch.see(packet(3000, true, 1, P_SLICE));
        watch.see(packet(180_000, true, 0x1c, 0x85, 0x88)); // FU-A that begins an IDR

        assertThat(watch.pictures()).isEqualTo(3);
        assertThat(watch.keyIntervalMs()).isEqualTo(2000);
        assertThat(watch.isOutOfOrder()).isFalse();
    }

    @Test
    void shouldFindFramesOutOfOrder() {
        watch.see(packet(0, true, 0x41, P_SLICE));
        assertThat(watch.isOutOfOrder()).isFalse();
        watch.see(packet(3000, true, 0x01, B_SLICE));
        assertThat(watch.isOutOfOrder()).isTrue();
    }

    @Test
    void shouldFindThemInFragmentsAndAggregates() {
        watch.see(packet(0, true, 0x5c, 0x81, B_OF_SEVERAL, 0)); // FU-A, start, type 1
        assertThat(watch.isOutOfOrder()).isTrue();

        PictureWatch other = new PictureWatch();
        other.see(packet(0, true, 0x18, 0, 2, 0x09, 0xf0, 0, 2, 0x01, B_SLICE)); // STAP-A: delimiter, slice
        assertThat(other.isOutOfOrder()).isTrue();
    }

    @Test
    void shouldSurviveWhatIsCutShort() {
        watch.see(packet(0, true, 0x18, 0xff, 0xff));
        watch.see(packet(0, true, 1));
        watch.see(packet(0, true, 0x1c, 0x81));
        watch.see(packet(0, true, 1, 0, 0, 0, 0, 0));

        assertThat(watch.isOutOfOrder()).isFalse();
    }

    private static ByteBuf packet(int time, boolean marker, int... payload) {
        ByteBuf packet = Unpooled.buffer();
        packet.writeByte(0x80)
                .writeByte((marker ? 0x80 : 0) | 108)
                .writeShort(1)
                .writeInt(time)
                .writeInt(7);
        for (int octet : payload) {
            packet.writeByte(octet);
        }
        return packet;
    }
}
