package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.ovation.hls.PartCutter.OpenSegment;
import live.ovation.hls.PartCutter.PartContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartCutterTests {

    private static final int TIMESCALE = 90_000;

    private final Boundaries boundaries = new Boundaries(0, false);
    private final List<PartContent> parts = new ArrayList<>();
    private final List<OpenSegment> closed = new ArrayList<>();
    private final PartCutter cutter =
            new PartCutter(TIMESCALE, boundaries, micros -> Instant.EPOCH.plusNanos(micros * 1000), new Collector());

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20, 24, 25, 30, 50, 60})
    void shouldKeepPartsWithinTheTarget(int framesPerSecond) {
        play(framesPerSecond, 3);

        for (int i = 0; i < parts.size() - 1; i++) {
            PartContent part = parts.get(i);
            assertThat(part.duration()).isLessThanOrEqualTo(PartCutter.PART_TARGET);
            if (!parts.get(i + 1).independent()) {
                assertThat(part.duration()).isGreaterThanOrEqualTo(PartCutter.PART_TARGET * 85 / 100);
            }
        }
    }

    @Test
    void shouldMoveFramesThatComeUnevenlyUntilPartsFit() {
        java.util.Random random = new java.util.Random(3);
        long ticks = 0;
        for (int frame = 0; frame < 3000; frame++) {
            boolean key = frame % 20 == 0;
            if (key) {
                boundaries.offer(ticks * 1_000_000 / TIMESCALE);
            } else {
                boundaries.limit(ticks * 1_000_000 / TIMESCALE);
            }
            cutter.add(ticks, key, new byte[] {1});
            ticks += 3000L * (1 + random.nextInt(3)) + random.nextInt(300);
        }

        assertThat(parts).hasSizeGreaterThan(500);
        int tooShort = 0;
        for (int i = 0; i < parts.size() - 1; i++) {
            assertThat(parts.get(i).duration()).isLessThanOrEqualTo(PartCutter.PART_TARGET);
            tooShort += parts.get(i).duration() < PartCutter.PART_TARGET * 85 / 100 ? 1 : 0;
        }
        // only a segment's last part may be short
        assertThat(tooShort).isLessThanOrEqualTo(closed.size());
    }

    @Test
    void shouldCutASegmentAtEachSecondsKeyFrame() {
        play(30, 3);

        assertThat(closed).hasSize(2).allSatisfy(segment -> {
            assertThat(segment.duration).isEqualTo(1_000_000);
            assertThat(segment.parts).isEqualTo(5);
        });
        assertThat(closed.get(1).programDateTime).isEqualTo(Instant.EPOCH.plusSeconds(1));
    }

    @Test
    void shouldLeaveNoTimeBetweenParts() {
        play(29, 4);

        for (int i = 1; i < parts.size(); i++) {
            PartContent before = parts.get(i - 1);
            assertThat(parts.get(i).start() - before.start() - before.duration())
                    .isBetween(-1L, 1L);
        }
    }

    @Test
    void shouldGiveOutWhatWaitsWhenNothingFollows() {
        play(30, 1);
        cutter.finish();

        assertThat(closed)
                .singleElement()
                .satisfies(segment -> assertThat(segment.duration).isBetween(999_000L, 1_001_000L));
        assertThat(parts.stream().mapToInt(PartContent::frames).sum()).isEqualTo(30);
    }

    @Test
    void shouldPassOverFramesThatGoBackInTime() {
        play(30, 1);
        cutter.add(0, true, new byte[1]);
        cutter.finish();

        assertThat(parts.stream().mapToInt(PartContent::frames).sum()).isEqualTo(30);
    }

    private void play(int framesPerSecond, int seconds) {
        for (int frame = 0; frame < framesPerSecond * seconds; frame++) {
            boolean key = frame % framesPerSecond == 0;
            long ticks = (long) frame * TIMESCALE / framesPerSecond;
            if (key) {
                boundaries.offer(ticks * 1_000_000 / TIMESCALE);
            }
            cutter.add(ticks, key, new byte[] {1});
        }
    }

    private final class Collector implements PartCutter.Output {

        @Override
        public void opened(OpenSegment segment) {
            assertThat(segment.parts).isZero();
        }

        @Override
        public void cut(OpenSegment segment, int number, PartContent part) {
            assertThat(number).isEqualTo(segment.parts);
            parts.add(part);
        }

        @Override
        public void closed(OpenSegment segment) {
            closed.add(segment);
        }
    }
}
