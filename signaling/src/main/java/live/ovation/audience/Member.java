package live.ovation.audience;

import java.util.Comparator;

/** Somebody in a {@link House}. */
final class Member {

    static final Comparator<Member> FIRST_TO_LAST = Comparator.comparing((Member m) -> m.claim.rank())
            .thenComparingLong(m -> m.arrived)
            .thenComparing(m -> m.id);
    static final Comparator<Member> BY_REST =
            Comparator.comparingLong((Member m) -> m.restUntil).thenComparing(m -> m.id);

    private static final long SHORTEST_REST_MS = 20_000;
    private static final int MOST_DOUBLINGS = 5;
    /** Who never shows what their network carries is given another try all the same. */
    private static final long WITHOUT_PROOF_MS = 300_000;

    private final String id;
    private final long arrived;
    private Claim claim;
    private Verdict verdict = Verdict.gallery(SeatReason.FLOOR_FULL);
    private long restUntil = Long.MAX_VALUE;
    private long earliest;
    private int rests;

    /** @param arrived counts up with every arrival */
    Member(String id, long arrived, Claim claim) {
        this.id = id;
        this.arrived = arrived;
        this.claim = claim;
    }

    String id() {
        return id;
    }

    Claim claim() {
        return claim;
    }

    Verdict verdict() {
        return verdict;
    }

    boolean isOnFloor() {
        return verdict.seat() == Seat.FLOOR;
    }

    /** Only while it is in no sorted set. */
    void claim(Claim next) {
        claim = next;
    }

    void seat(Verdict next) {
        verdict = next;
    }

    long restUntil() {
        return restUntil;
    }

    /** Keeps off the floor for a while, each time for twice as long as the time before. */
    void rest(Obstacle obstacle, long now) {
        claim = claim.with(obstacle);
        earliest = now + (SHORTEST_REST_MS << Math.min(rests++, MOST_DOUBLINGS));
        restUntil = obstacle == Obstacle.NETWORK ? Math.max(earliest, now + WITHOUT_PROOF_MS) : earliest;
    }

    /** The network carries the floor now: no longer than the usual rest. */
    void proved(long now) {
        if (claim.obstacle() != Obstacle.NETWORK) {
            return;
        }
        restUntil = earliest;
        if (earliest <= now) {
            rested();
        }
    }

    void rested() {
        claim = claim.with(Obstacle.NONE);
        restUntil = Long.MAX_VALUE;
    }

    /** What kept them off the floor is gone for good. */
    void recovered() {
        rested();
        rests = 0;
    }
}
