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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseRules(
        @NotNull HouseMode mode,
        @Nullable @Min(0) @Max(100_000) Integer floorPlaces,
        @Nullable @Min(0) @Max(60) Integer graceSeconds) {

    static final HouseRules USUAL = new HouseRules(HouseMode.CLASS, null, null);
}
