package live.ovation.health;

import java.time.Instant;
import java.util.List;

/**
 * How a broadcast did from its beginning to its end, or until now.
 *
 * @param series means over equal spans of time, at most 240 of them
 * @param findings what was found, the worst first
 */
public record HealthSummary(List<HealthPoint> series, List<Episode> findings) {

    /**
     * What one finding came to.
     *
     * @param severity the worst that it was
     * @param times how often it began
     * @param seconds how long it lasted altogether
     */
    public record Episode(
            FindingCode code, Severity severity, String advice, int times, long seconds, Instant first, Instant last) {}
}
