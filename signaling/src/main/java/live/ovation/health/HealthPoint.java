package live.ovation.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a chart shows of a {@link HealthSample}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthPoint(
        Instant at,
        long bitrate,
        @Nullable Double fps,
        double loss,
        @Nullable Integer roundTripMs,
        @Nullable Integer jitterMs,
        @Nullable Integer driftMs,
        @Nullable Integer lagMs,
        int floor,
        int gallery) {

    static HealthPoint of(HealthSample sample) {
        return new HealthPoint(
                sample.at(),
                sample.bitrate(),
                sample.fps(),
                sample.loss(),
                sample.roundTripAtStart() ? null : sample.roundTripMs(),
                sample.jitterMs(),
                sample.driftMs(),
                sample.lagMs(),
                sample.floor(),
                sample.gallery());
    }
}
