package live.ovation.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import live.ovation.audience.Seat;
import live.ovation.audience.SeatReason;
import live.ovation.channel.HouseMode;
import live.ovation.sfu.SfuNode;
import live.ovation.stream.StreamView;
import org.jspecify.annotations.Nullable;

/**
 * One look at everything that is on air.
 *
 * @param egress what the floors receive together, bit/s
 * @param egressSaved what lower layers save of it, bit/s
 */
record Overview(Instant at, List<SfuNode> nodes, List<House> houses, List<Move> moves, long egress, long egressSaved) {

    /**
     * A channel that is on air or has somebody in its house.
     *
     * @param node the SFU node that its publisher is on
     * @param mode with {@code places} and {@code open} known while somebody is in the house
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record House(
            String channel,
            String title,
            @Nullable StreamView stream,
            @Nullable String node,
            @Nullable HouseMode mode,
            @Nullable Integer places,
            @Nullable Boolean open,
            int floor,
            int gallery) {}

    /** Somebody got a seat. */
    record Move(Instant at, String channel, String viewer, Seat seat, SeatReason reason) {}
}
