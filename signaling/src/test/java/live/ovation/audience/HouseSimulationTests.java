package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.ovation.audience.House.Move;
import live.ovation.channel.HouseMode;
import org.junit.jupiter.api.Test;

/** A hundred thousand people who come, go, raise hands, have bad networks and are outranked. */
class HouseSimulationTests {

    private static final int VIEWERS = 100_000;
    private static final int PLACES = 2_000;

    private final Random random = new Random(7);
    private final House house = new House(HouseMode.CLASS, PLACES);
    private final Map<String, Integer> moved = new HashMap<>();
    private final List<String> here = new ArrayList<>();
    private long now;
    private long decisions;
    private long full;
    private long samples;
    private double used;

    @Test
    void shouldStayStableAndFullAndWithinItsPlaces() {
        long begun = System.nanoTime();
        for (int i = 0; i < VIEWERS; i++) {
            now += 20;
            String id = "viewer-" + i;
            take(house.arrive(id, Claim.of(rank(), wish()), now));
            here.add(id);
            somethingHappens();
            if (here.size() > 20_000 && random.nextBoolean()) {
                take(house.leave(here.remove(random.nextInt(here.size())), now));
            }
            sample();
        }
        while (!here.isEmpty()) {
            take(house.leave(here.removeLast(), now += 5));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;

        double moves = moved.values().stream().mapToInt(Integer::intValue).sum() / (double) VIEWERS;
        int most = moved.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        System.out.printf(
                "seats: %d viewers, %.2f moves each (at most %d), floor use %.1f %%, %.0f decisions/s%n",
                VIEWERS, moves, most, 100 * used / samples, decisions / seconds);
        assertThat(full).isGreaterThan(VIEWERS / 2);
        assertThat(used / samples).isGreaterThanOrEqualTo(0.95);
        assertThat(moves).isLessThan(1.5);
        assertThat(most).isLessThanOrEqualTo(20);
        assertThat(house.seated()).isZero();
        assertThat(house.waiting()).isZero();
    }

    private void somethingHappens() {
        String id = here.get(random.nextInt(here.size()));
        switch (random.nextInt(40)) {
            case 0 -> take(house.change(id, claim -> claim.with(Rank.HAND_RAISED), now));
            case 1 -> take(house.change(id, claim -> claim.with(Rank.VIEWER), now));
            case 2 -> take(house.hinder(id, Obstacle.NETWORK, now));
            case 3 -> take(house.change(id, claim -> claim.with(Wish.STABLE), now));
            default -> take(house.tick(now));
        }
    }

    /** Where everybody is told their first seat, that is no move. */
    private void take(List<Move> moves) {
        decisions++;
        moves.forEach(move -> moved.merge(move.id(), 1, Integer::sum));
        assertThat(house.seated()).isLessThanOrEqualTo(PLACES);
    }

    /** How much of the floor is used while there are people who could use it. */
    private void sample() {
        if (here.size() > 2 * PLACES) {
            samples++;
            used += house.seated() / (double) PLACES;
            full += house.seated() == PLACES ? 1 : 0;
        }
    }

    private Rank rank() {
        int of100 = random.nextInt(100);
        return of100 < 1 ? Rank.MODERATOR : of100 < 6 ? Rank.PAID : Rank.VIEWER;
    }

    private Wish wish() {
        return random.nextInt(10) == 0 ? Wish.STABLE : Wish.AUTO;
    }
}
