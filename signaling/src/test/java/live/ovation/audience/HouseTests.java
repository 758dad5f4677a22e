package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.ovation.audience.House.Move;
import live.ovation.channel.HouseMode;
import org.junit.jupiter.api.Test;

class HouseTests {

    private final House house = new House(HouseMode.CLASS, 2);

    @Test
    void shouldFillTheFloorInTheOrderOfArrival() {
        assertThat(arrive("a", Rank.VIEWER)).containsExactly(floor("a"));
        assertThat(arrive("b", Rank.VIEWER)).containsExactly(floor("b"));
        assertThat(arrive("c", Rank.VIEWER)).containsExactly(gallery("c", SeatReason.FLOOR_FULL));
    }

    @Test
    void shouldCallDownWhoHasWaitedLongest() {
        fill();
        arrive("c", Rank.VIEWER);
        arrive("d", Rank.VIEWER);

        assertThat(house.leave("a", 10)).containsExactly(floor("c"));
        assertThat(house.seated()).isEqualTo(2);
    }

    @Test
    void shouldCallDownARaisedHandFirst() {
        fill();
        arrive("c", Rank.VIEWER);
        arrive("d", Rank.MODERATOR);

        assertThat(house.find("b")).extracting(Member::verdict).isEqualTo(Verdict.gallery(SeatReason.OUTRANKED));
        assertThat(house.change("c", claim -> claim.with(Rank.HAND_RAISED), 1))
                .containsExactly(floor("c"), gallery("a", SeatReason.OUTRANKED));
    }

    @Test
    void shouldNotLetWhoWasOutrankedBackAtOnce() {
        fill();
        arrive("m", Rank.MODERATOR);

        assertThat(house.leave("m", 1_000)).isEmpty();
        assertThat(house.tick(19_000)).isEmpty();
        assertThat(house.tick(20_000)).containsExactly(floor("b"));
    }

    @Test
    void shouldRestTwiceAsLongTheSecondTime() {
        fill();
        house.hinder("a", Obstacle.FLOOR_FAILED, 0);
        assertThat(house.tick(20_000)).containsExactly(floor("a"));

        assertThat(house.hinder("a", Obstacle.FLOOR_FAILED, 20_000))
                .containsExactly(gallery("a", SeatReason.FLOOR_FAILED));

        assertThat(house.tick(59_000)).isEmpty();
        assertThat(house.tick(60_000)).containsExactly(floor("a"));
    }

    @Test
    void shouldLetANetworkBackThatHasShownWhatItCarriesButNotTooSoon() {
        fill();
        house.hinder("a", Obstacle.NETWORK, 0);

        assertThat(house.tick(20_000)).isEmpty();
        assertThat(house.prove("a", 21_000)).containsExactly(floor("a"));

        house.hinder("a", Obstacle.NETWORK, 30_000);
        assertThat(house.prove("a", 31_000)).isEmpty();
        assertThat(house.tick(69_000)).isEmpty();
        assertThat(house.tick(70_000)).containsExactly(floor("a"));
    }

    @Test
    void shouldLetANetworkTryAgainThatShowsNothing() {
        fill();
        house.hinder("a", Obstacle.NETWORK, 0);

        assertThat(house.tick(299_000)).isEmpty();
        assertThat(house.tick(300_000)).containsExactly(floor("a"));
    }

    @Test
    void shouldTakeNoProofForAnythingElse() {
        fill();
        house.hinder("a", Obstacle.FLOOR_FAILED, 0);

        assertThat(house.prove("a", 19_000)).isEmpty();
    }

    @Test
    void shouldCallDownAllWhomTheFloorFailedWhenItWasNotForThem() {
        fill();
        house.hinder("a", Obstacle.FLOOR_FAILED, 0);
        house.hinder("b", Obstacle.NETWORK, 0);

        assertThat(house.forgive(1)).containsExactly(floor("a"));
    }

    @Test
    void shouldForgetTheRestsOfAFreshNetwork() {
        fill();
        house.hinder("a", Obstacle.FLOOR_FAILED, 0);

        assertThat(house.unhinder("a", 5)).containsExactly(floor("a"));
        house.hinder("a", Obstacle.FLOOR_FAILED, 10);
        assertThat(house.tick(20_010)).containsExactly(floor("a"));
    }

    @Test
    void shouldGiveThePlaceOfWhoGoesToTheGalleryToTheNext() {
        fill();
        arrive("c", Rank.VIEWER);

        assertThat(house.change("a", claim -> claim.with(Wish.STABLE), 1))
                .containsExactly(gallery("a", SeatReason.CHOSEN), floor("c"));
    }

    @Test
    void shouldAskTheLastToGoWhenThereAreFewerPlaces() {
        fill();

        assertThat(house.resize(HouseMode.CLASS, 1, true, 0)).containsExactly(gallery("b", SeatReason.OUTRANKED));
        assertThat(house.resize(HouseMode.CLASS, 0, true, 0)).containsExactly(gallery("a", SeatReason.OUTRANKED));
    }

    @Test
    void shouldTakeNobodyMoreWhileTheServerIsBusy() {
        house.resize(HouseMode.CLASS, 5, false, 0);

        assertThat(arrive("a", Rank.VIEWER)).containsExactly(gallery("a", SeatReason.FLOOR_BUSY));
        assertThat(house.resize(HouseMode.CLASS, 5, true, 1)).containsExactly(floor("a"));
    }

    @Test
    void shouldClearTheFloorForAConcertAndFillItAgainForAClass() {
        fill();

        assertThat(house.resize(HouseMode.CONCERT, 2, true, 0))
                .containsExactlyInAnyOrder(gallery("a", SeatReason.CONCERT), gallery("b", SeatReason.CONCERT));
        assertThat(house.resize(HouseMode.CLASS, 2, true, 0)).containsExactlyInAnyOrder(floor("a"), floor("b"));
    }

    @Test
    void shouldKeepWhoAnOperatorPutThere() {
        fill();
        arrive("c", Rank.VIEWER);

        List<Move> moves = house.change("c", claim -> claim.forcedTo(Seat.FLOOR), 1);

        assertThat(moves)
                .containsExactly(new Move("c", Verdict.floor(SeatReason.OPERATOR)), gallery("b", SeatReason.OUTRANKED));
        arrive("m", Rank.MODERATOR);
        assertThat(house.find("c")).extracting(Member::isOnFloor).isEqualTo(true);
    }

    @Test
    void shouldTellAnArrivalItsSeatAgain() {
        fill();

        assertThat(arrive("a", Rank.VIEWER)).isEmpty();
        assertThat(house.seated()).isEqualTo(2);
    }

    private void fill() {
        arrive("a", Rank.VIEWER);
        arrive("b", Rank.VIEWER);
    }

    private List<Move> arrive(String id, Rank rank) {
        return house.arrive(id, Claim.of(rank, Wish.AUTO), 0);
    }

    private static Move floor(String id) {
        return new Move(id, Verdict.floor(SeatReason.USUAL));
    }

    private static Move gallery(String id, SeatReason reason) {
        return new Move(id, Verdict.gallery(reason));
    }
}
