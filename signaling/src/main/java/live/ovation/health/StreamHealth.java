package live.ovation.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.health.Steadiness.Change;
import live.ovation.hls.Intakes;
import org.jspecify.annotations.Nullable;

/** How one broadcast does: its last ten minutes, what is found in them, and what is kept of all of it. */
final class StreamHealth {

    private static final int MOST_POINTS = (int) Duration.ofMinutes(10).dividedBy(Intakes.PERIOD);
    /** After a longer break what was before says nothing about now. */
    private static final Duration BREAK = Intakes.PERIOD.multipliedBy(5);

    private final UUID streamId;
    private final UUID channelId;
    private final Deque<HealthSample> recent = new ArrayDeque<>();
    private final Deque<HealthPoint> series = new ArrayDeque<>();
    private final Steadiness steadiness = new Steadiness();
    private final Chronicle chronicle = new Chronicle();
    private @Nullable HealthUpdate latest;
    private boolean unsaved;

    StreamHealth(UUID streamId, UUID channelId) {
        this.streamId = streamId;
        this.channelId = channelId;
    }

    UUID streamId() {
        return streamId;
    }

    UUID channelId() {
        return channelId;
    }

    /** Goes on with what was kept by an earlier run. */
    synchronized void restore(HealthSummary before) {
        chronicle.restore(before);
    }

    /** The alerts that follow from a sample. */
    synchronized List<HealthAlert> take(HealthSample sample) {
        Duration lasted = remember(sample);
        List<Change> changes = steadiness.take(Judge.judge(List.copyOf(recent)), sample.at());
        List<Finding> holding = steadiness.holding();
        chronicle.add(sample, holding, lasted);
        unsaved = true;
        latest = new HealthUpdate(channelId, Verdict.of(holding), sample, holding);
        return changes.stream()
                .flatMap(change -> alert(change, sample.at()).stream())
                .toList();
    }

    /** Null before the first sample. */
    synchronized @Nullable HealthUpdate latest() {
        return latest;
    }

    /** The oldest first. */
    synchronized List<HealthPoint> series() {
        return List.copyOf(series);
    }

    /** What is to be kept; null when nothing came since it was asked for last. */
    synchronized @Nullable HealthSummary unsaved() {
        if (!unsaved) {
            return null;
        }
        unsaved = false;
        return chronicle.summary();
    }

    private Duration remember(HealthSample sample) {
        HealthSample before = recent.peekLast();
        Duration since = before == null ? Intakes.PERIOD : Duration.between(before.at(), sample.at());
        if (since.compareTo(BREAK) > 0) {
            recent.clear();
        }
        recent.addLast(sample);
        if (recent.size() > Judge.WINDOW) {
            recent.removeFirst();
        }
        series.addLast(HealthPoint.of(sample));
        if (series.size() > MOST_POINTS) {
            series.removeFirst();
        }
        return since.compareTo(BREAK) > 0 || since.isNegative() ? Intakes.PERIOD : since;
    }

    /** What gets better without being over is no news. */
    private Optional<HealthAlert> alert(Change change, Instant at) {
        Severity before = change.before() == null ? Severity.NOTICE : change.before();
        Severity now = change.now() == null ? Severity.NOTICE : change.now();
        if (now.compareTo(before) > 0) {
            return Optional.of(new HealthAlert(channelId, change.code(), now, false, at));
        }
        return now == Severity.NOTICE && before != Severity.NOTICE
                ? Optional.of(new HealthAlert(channelId, change.code(), before, true, at))
                : Optional.empty();
    }
}
