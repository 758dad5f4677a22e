package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import live.ovation.stream.StreamView;
import org.jspecify.annotations.Nullable;

/**
 * How a channel's broadcast does.
 *
 * @param stream left out while none is on air
 * @param now left out before the first sample
 * @param findings the worst first
 * @param series of the last ten minutes, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthReport(
        @Nullable StreamView stream,
        Verdict verdict,
        @Nullable HealthSample now,
        List<Finding> findings,
        List<HealthPoint> series) {}
