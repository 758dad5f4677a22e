package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/**
 * What somebody's seat depends on, of all that is theirs.
 *
 * @param sends they are on stage
 * @param obstacle what keeps them off the floor just now
 * @param forced where an operator put them
 */
record Claim(
        Rank rank,
        Wish wish,
        boolean sends,
        Obstacle obstacle,
        @Nullable Seat forced) {

    static Claim of(Rank rank, Wish wish) {
        return new Claim(rank, wish, false, Obstacle.NONE, null);
    }

    Claim with(Rank next) {
        return new Claim(next, wish, sends, obstacle, forced);
    }

    Claim with(Wish next) {
        return new Claim(rank, next, sends, obstacle, forced);
    }

    Claim with(Obstacle next) {
        return new Claim(rank, wish, sends, next, forced);
    }

    Claim forcedTo(@Nullable Seat seat) {
        return new Claim(rank, wish, sends, obstacle, seat);
    }
}
