package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody sits, and why.
 *
 * @param viewer names them for as long as they are there
 * @param forced where an operator put them
 */
public record SeatView(
        String viewer,
        Seat seat,
        SeatReason reason,
        Rank rank,
        Wish wish,
        @Nullable Seat forced) {

    static SeatView of(Member member) {
        Claim claim = member.claim();
        Verdict verdict = member.verdict();
        return new SeatView(member.id(), verdict.seat(), verdict.reason(), claim.rank(), claim.wish(), claim.forced());
    }
}
