package live.ovation.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import live.ovation.health.HealthSummary.Episode;
import org.jspecify.annotations.Nullable;

/**
 * Sums a broadcast up in bounded space, however long it lasts: when there are too many points each two of them become one, and points cover
 * twice the time from then on. Used by one thread.
 */
final class Chronicle {

    static final int MOST = 240;

    private final List<HealthPoint> points = new ArrayList<>();
    private final List<HealthPoint> open = new ArrayList<>();
    private final Map<FindingCode, Episode> episodes = new EnumMap<>(FindingCode.class);
    private int span = 5;

    void restore(HealthSummary before) {
        points.addAll(0, before.series());
        before.findings().forEach(episode -> episodes.put(episode.code(), episode));
        while (points.size() > MOST) {
            halve();
        }
    }

    /** @param lasted since the sample before */
    void add(HealthSample sample, List<Finding> holding, Duration lasted) {
        open.add(HealthPoint.of(sample));
        if (open.size() >= span) {
            points.add(mean(open));
            open.clear();
        }
        if (points.size() > MOST) {
            halve();
            span *= 2;
        }
        holding.forEach(finding -> note(finding, sample.at(), lasted));
    }

    HealthSummary summary() {
        List<Episode> worstFirst = new ArrayList<>(episodes.values());
        worstFirst.sort(Comparator.comparing(Episode::severity)
                .thenComparingLong(Episode::seconds)
                .reversed());
        List<HealthPoint> series = new ArrayList<>(points);
        if (!open.isEmpty()) {
            series.add(mean(open));
        }
        return new HealthSummary(List.copyOf(series), List.copyOf(worstFirst));
    }

    private void note(Finding finding, Instant at, Duration lasted) {
        Episode known = episodes.get(finding.code());
        boolean begins = known == null || known.last().isBefore(finding.since());
        Severity worst = known == null || finding.severity().compareTo(known.severity()) > 0
                ? finding.severity()
                : known.severity();
        episodes.put(
                finding.code(),
                new Episode(
                        finding.code(),
                        worst,
                        finding.advice(),
                        (known == null ? 0 : known.times()) + (begins ? 1 : 0),
                        (known == null ? 0 : known.seconds()) + lasted.toSeconds(),
                        known == null ? finding.since() : known.first(),
                        at));
    }

    private void halve() {
        List<HealthPoint> halved = new ArrayList<>();
        for (int i = 0; i < points.size(); i += 2) {
            halved.add(mean(points.subList(i, Math.min(i + 2, points.size()))));
        }
        points.clear();
        points.addAll(halved);
    }

    private static HealthPoint mean(List<HealthPoint> of) {
        return new HealthPoint(
                of.getFirst().at(),
                Math.round(of.stream().mapToLong(HealthPoint::bitrate).average().orElse(0)),
                known(of, HealthPoint::fps),
                of.stream().mapToDouble(HealthPoint::loss).average().orElse(0),
                whole(of, HealthPoint::roundTripMs),
                whole(of, HealthPoint::jitterMs),
                whole(of, HealthPoint::driftMs),
                whole(of, HealthPoint::lagMs),
                of.stream().mapToInt(HealthPoint::floor).max().orElse(0),
                of.stream().mapToInt(HealthPoint::gallery).max().orElse(0));
    }

    private static @Nullable Integer whole(List<HealthPoint> of, Function<HealthPoint, @Nullable Integer> value) {
        Double mean = known(of, value);
        return mean == null ? null : (int) Math.round(mean);
    }

    private static @Nullable Double known(
            List<HealthPoint> of, Function<HealthPoint, ? extends @Nullable Number> value) {
        var mean = of.stream()
                .map(value)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .average();
        return mean.isPresent() ? Math.round(mean.getAsDouble() * 10) / 10.0 : null;
    }
}
