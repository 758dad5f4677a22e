package live.ovation.audience;

import java.time.Instant;
import java.util.UUID;

/** Somebody got a seat. */
public record MoveView(Instant at, UUID channelId, String viewer, Seat seat, SeatReason reason) {}
