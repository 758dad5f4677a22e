package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's owner has decided about its audience.
 *
 * @param floorPlaces how many may watch over WebRTC; null for as many as the server allows
 * @param graceSeconds how long an interrupted broadcast waits for its broadcaster; null for the server's default
 * @param maxKbps what a broadcaster may send at the most, all layers of the picture together, in kbit/s; null for the server's default. It
 *     holds from the next broadcast on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseRules(
        @NotNull HouseMode mode,
        @Nullable @Min(0) @Max(100_000) Integer floorPlaces,
        @Nullable @Min(0) @Max(60) Integer graceSeconds,
        @Nullable @Min(100) @Max(20_000) Integer maxKbps) {

    static final HouseRules USUAL = new HouseRules(HouseMode.CLASS, null, null, null);
}
