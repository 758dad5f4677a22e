package live.ovation.hls.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReorderBufferTests {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private final ReorderBuffer buffer = new ReorderBuffer();
    private final List<String> out = new ArrayList<>();

    @Test
    void shouldPassOnWhatIsInOrder() {
        add(10, 0);
        add(11, 1);

        assertThat(out).containsExactly("10", "11");
    }

    @Test
    void shouldPutInOrderWhatComesLate() {
        add(10, 0);
        add(12, 1);
        add(13, 2);
        add(11, 3);

        assertThat(out).containsExactly("10", "11", "12", "13");
    }

    @Test
    void shouldGiveUpALossAfterAWhile() {
        add(10, 0);
        add(12, 1);
        add(13, 150);
        assertThat(out).containsExactly("10");

        add(14, 202);

        assertThat(out).containsExactly("10", "loss", "12", "13", "14");
    }

    @Test
    void shouldDropWhatComesTooLateOrTwice() {
        add(10, 0);
        add(12, 1);
        add(13, 202);
        add(11, 203);
        add(13, 204);

        assertThat(out).containsExactly("10", "loss", "12", "13");
    }

    @Test
    void shouldGoOnWhereNumbersWrapAround() {
        add(65_534, 0);
        add(0, 1);
        add(65_535, 2);
        add(1, 3);

        assertThat(out).containsExactly("65534", "65535", "0", "1");
    }

    @Test
    void shouldNotPileUpWithoutBounds() {
        add(0, 0);
        for (int sequence = 2; sequence < 600; sequence++) {
            add(sequence, 1);
        }

        assertThat(out).hasSizeGreaterThan(500).contains("loss");
    }

    private void add(int sequence, long millis) {
        for (var ordered : buffer.add(new RtpPacket(1, sequence, 0, false, new byte[1], millis * MILLISECOND))) {
            if (ordered.afterLoss()) {
                out.add("loss");
            }
            out.add(String.valueOf(ordered.packet().sequence()));
        }
    }
}
