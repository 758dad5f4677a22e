package live.ovation.audience;

/** What keeps somebody off the floor for a while. */
enum Obstacle {
    NONE(SeatReason.USUAL),
    FLOOR_FAILED(SeatReason.FLOOR_FAILED),
    NETWORK(SeatReason.NETWORK),
    /** They lost their place a short while ago; coming and going would be worse than waiting. */
    OUTRANKED(SeatReason.OUTRANKED);

    private final SeatReason reason;

    Obstacle(SeatReason reason) {
        this.reason = reason;
    }

    SeatReason reason() {
        return reason;
    }
}
