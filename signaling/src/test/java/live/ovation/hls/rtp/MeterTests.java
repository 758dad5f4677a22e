package live.ovation.hls.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterTests {

    private static final long MS = 1_000_000;

    private final TrackMeter track = new TrackMeter(48_000);
    private final PictureMeter picture = new PictureMeter();

    @Test
    void shouldCountWhatComesAndWhatIsLost() {
        IntStream.range(0, 100).filter(i -> i % 10 != 3).forEach(i -> packet(65_500 + i, i));

        TrackMeter.Reading reading = track.read();

        assertThat(reading.packets()).isEqualTo(90);
        assertThat(reading.lost()).isEqualTo(10);
        assertThat(reading.payload()).isEqualTo(90 * 100);
        assertThat(reading.jitterMs()).isLessThan(0.01);
        assertThat(track.read().lost()).isZero();
    }

    @Test
    void shouldTakeOffWhatComesLate() {
        IntStream.of(0, 1, 3, 4, 2, 5).forEach(i -> packet(i, i));

        assertThat(track.read().lost()).isZero();
    }

    @Test
    void shouldNotCallANewBeginningALoss() {
        IntStream.range(0, 10).forEach(i -> packet(i, i));
        IntStream.range(0, 10).forEach(i -> packet(30_000 + i, 10 + i));

        assertThat(track.read().lost()).isZero();
    }

    @Test
    void shouldMeasureJitter() {
        IntStream.range(0, 400).forEach(i -> packet(i, i, i % 2 * 10 * MS));

        assertThat(track.read().jitterMs()).isBetween(9.0, 11.0);
    }

    @Test
    void shouldMeasureHowFarKeyFramesAreApart() {
        frames(0, 91, 45);
        assertThat(picture.read()).isEqualTo(new PictureMeter.Reading(91, 0, 1500, 0, 0));

        IntStream.range(91, 400).forEach(i -> frame(i, false));
        assertThat(picture.read().keyFrameMs()).isEqualTo((399 - 90) * 1000 / 30);
    }

    @Test
    void shouldNoticeFramesOutOfOrder() {
        IntStream.of(0, 3, 1, 2, 6, 4, 5).forEach(i -> frame(i, i == 0));

        assertThat(picture.read().outOfOrder()).isEqualTo(4);
    }

    private void frames(int from, int to, int keyEvery) {
        IntStream.range(from, to).forEach(i -> frame(i, i % keyEvery == 0));
    }

    private void frame(int number, boolean key) {
        picture.add(new Frame(number * 3000L, key, new byte[4], null, 0));
    }

    private void packet(int sequence, int number) {
        packet(sequence, number, 0);
    }

    /** 20 ms of sound in each. */
    private void packet(int sequence, int number, long late) {
        track.add(new RtpPacket(
                1, sequence & 0xffff, number * 960L, true, new byte[100], 1_000 * MS + number * 20 * MS + late));
    }
}
