package live.ovation.audience;

/** A seat and why it is this one. */
public record Verdict(Seat seat, SeatReason reason) {

    static Verdict floor(SeatReason reason) {
        return new Verdict(Seat.FLOOR, reason);
    }

    static Verdict gallery(SeatReason reason) {
        return new Verdict(Seat.GALLERY, reason);
    }
}
