package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import live.ovation.channel.HouseMode;
import live.ovation.channel.HouseRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class HallTests {

    private static final int FULL = 100;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private VirtualTimeScheduler time;
    private Hall hall;

    @BeforeEach
    void aFullFloor() {
        time = VirtualTimeScheduler.getOrSet();
        hall = new Hall(UUID.randomUUID(), new HouseRules(HouseMode.CLASS, null, null, null), FULL, (id, move) -> {});
        for (int i = 0; i < FULL; i++) {
            String owner = "viewer-" + i;
            Hall.Entrance entrance = hall.enter(owner, Claim.of(Rank.VIEWER, Wish.AUTO), i);
            assertThat(entrance).isNotNull();
            entrance.verdicts().skip(1).subscribe(verdict -> told.add(owner + " " + verdict.seat()));
        }
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void shouldTellAFewAtOnce() {
        places(95);

        assertThat(told).hasSize(5);
    }

    @Test
    void shouldSendACrowdAwayOneAfterTheOther() {
        places(0);
        assertThat(told).isEmpty();

        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(told).hasSizeBetween(20, 80);

        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(told).hasSize(FULL).allMatch(each -> each.endsWith("GALLERY"));
    }

    @Test
    void shouldTellNobodyToGoWhoMayComeBackMeanwhile() {
        places(0);
        places(FULL);
        // those who were outranked rest for a while
        hall.act(house -> house.tick(30_000));
        time.advanceTimeBy(Duration.ofSeconds(2));

        assertThat(told).noneMatch(each -> each.endsWith("GALLERY"));
    }

    private void places(int places) {
        hall.act(house -> house.resize(HouseMode.CLASS, places, true, 1_000));
    }
}
