package live.ovation.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who comes first when the floor is full: the earlier in this list, then the earlier to arrive. */
public enum Rank {
    @JsonProperty("host")
    HOST,
    @JsonProperty("guest")
    GUEST,
    @JsonProperty("hand-raised")
    HAND_RAISED,
    @JsonProperty("moderator")
    MODERATOR,
    @JsonProperty("paid")
    PAID,
    @JsonProperty("viewer")
    VIEWER;

    boolean isBefore(Rank other) {
        return compareTo(other) < 0;
    }
}
