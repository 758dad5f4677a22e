package live.ovation.audience;

import live.ovation.channel.HouseMode;

/**
 * Who sits where. A pure function: the same claim in the same state has the same seat, whoever asks and whenever. That nobody goes to
 * and fro comes from {@link Obstacle#OUTRANKED}, which is part of the claim, and from preferring whoever is there already.
 */
final class SeatPolicy {

    private SeatPolicy() {}

    /** @param sitting where they are now; the gallery for somebody who has just come */
    static Verdict decide(Claim claim, Seat sitting, FloorState floor) {
        Seat forced = claim.forced();
        if (forced != null) {
            return new Verdict(forced, SeatReason.OPERATOR);
        }
        if (claim.sends()) {
            return new Verdict(Seat.STAGE, SeatReason.ON_STAGE);
        }
        if (claim.wish() == Wish.STABLE) {
            return Verdict.gallery(SeatReason.CHOSEN);
        }
        if (claim.obstacle() != Obstacle.NONE) {
            return Verdict.gallery(claim.obstacle().reason());
        }
        if (floor.mode() == HouseMode.CONCERT && claim.rank() == Rank.VIEWER && claim.wish() == Wish.AUTO) {
            return Verdict.gallery(SeatReason.CONCERT);
        }
        return sitting == Seat.FLOOR ? stay(claim, floor) : come(claim, floor);
    }

    private static Verdict stay(Claim claim, FloorState floor) {
        boolean isLast = floor.last() != null && !claim.rank().isBefore(floor.last());
        return floor.free() < 0 && isLast ? Verdict.gallery(SeatReason.OUTRANKED) : seated(claim);
    }

    private static Verdict come(Claim claim, FloorState floor) {
        boolean outranks = floor.last() != null && claim.rank().isBefore(floor.last());
        if (floor.free() > 0 && (floor.open() || claim.rank().isBefore(Rank.PAID))) {
            return seated(claim);
        }
        // one comes and one goes: no more work for a busy server
        if (outranks && floor.free() >= 0) {
            return seated(claim);
        }
        return Verdict.gallery(floor.free() > 0 ? SeatReason.FLOOR_BUSY : SeatReason.FLOOR_FULL);
    }

    private static Verdict seated(Claim claim) {
        return Verdict.floor(claim.wish() == Wish.LOW_LATENCY ? SeatReason.CHOSEN : SeatReason.USUAL);
    }
}
