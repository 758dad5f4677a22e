package live.ovation.sfu;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * One process of the SFU and what it carries.
 *
 * @param since when it came into this state
 * @param draining an operator wants it empty, whatever its state
 * @param publishers media sessions of publishers
 * @param subscribers media sessions of viewers
 */
public record SfuNode(String name, State state, Instant since, boolean draining, int publishers, int subscribers) {

    /** Whether a node may be used. */
    public enum State {
        @JsonProperty("up")
        UP,
        /** It takes nothing new, so that it can be stopped. */
        @JsonProperty("draining")
        DRAINING,
        /** It is there and does not answer. */
        @JsonProperty("hung")
        HUNG,
        /** It cannot be reached. */
        @JsonProperty("gone")
        GONE
    }
}
