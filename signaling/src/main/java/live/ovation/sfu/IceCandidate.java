package live.ovation.sfu;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An ICE candidate as browsers write it (RTCIceCandidateInit). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IceCandidate(
        @NotNull @Size(max = 2048) String candidate,
        @Nullable @Size(max = 64) String sdpMid,
        @Nullable @Min(0) @Max(255) Integer sdpMLineIndex) {}
