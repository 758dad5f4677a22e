package live.ovation.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import live.ovation.channel.HouseMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy as a table: who, sitting where, in what house, gets which seat and why. */
class SeatPolicyTests {

    private static final Claim VIEWER = Claim.of(Rank.VIEWER, Wish.AUTO);
    private static final Claim PAID = Claim.of(Rank.PAID, Wish.AUTO);
    private static final Claim MODERATOR = Claim.of(Rank.MODERATOR, Wish.AUTO);
    private static final Claim RAISED = Claim.of(Rank.HAND_RAISED, Wish.AUTO);
    private static final Claim HOST = Claim.of(Rank.HOST, Wish.AUTO);
    private static final Claim PINNED = Claim.of(Rank.VIEWER, Wish.LOW_LATENCY);
    private static final Claim STABLE = Claim.of(Rank.MODERATOR, Wish.STABLE);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldDecide(String name, Claim claim, Seat sitting, FloorState floor, Seat seat, SeatReason reason) {
        assertThat(SeatPolicy.decide(claim, sitting, floor)).as(name).isEqualTo(new Verdict(seat, reason));
    }

    static Stream<Arguments> shouldDecide() {
        return Stream.of(
                // class mode: everybody, while there is room
                gallery("room", VIEWER, classRoom(1, null), Seat.FLOOR, SeatReason.USUAL),
                gallery("pinned", PINNED, classRoom(1, null), Seat.FLOOR, SeatReason.CHOSEN),
                gallery("full", VIEWER, classRoom(0, Rank.VIEWER), Seat.GALLERY, SeatReason.FLOOR_FULL),
                gallery("pinned, but full", PINNED, classRoom(0, Rank.VIEWER), Seat.GALLERY, SeatReason.FLOOR_FULL),
                gallery("paid before others", PAID, classRoom(0, Rank.VIEWER), Seat.FLOOR, SeatReason.USUAL),
                gallery("paid among paid", PAID, classRoom(0, Rank.PAID), Seat.GALLERY, SeatReason.FLOOR_FULL),
                gallery("hand before paid", RAISED, classRoom(0, Rank.PAID), Seat.FLOOR, SeatReason.USUAL),
                gallery("hand before moderator", RAISED, classRoom(0, Rank.MODERATOR), Seat.FLOOR, SeatReason.USUAL),
                gallery("host before all", HOST, classRoom(0, Rank.GUEST), Seat.FLOOR, SeatReason.USUAL),
                gallery("nobody to ask", HOST, classRoom(0, null), Seat.GALLERY, SeatReason.FLOOR_FULL),
                gallery("overfull", HOST, classRoom(-1, Rank.VIEWER), Seat.GALLERY, SeatReason.FLOOR_FULL),
                // whoever is there stays there
                floor("there, full", VIEWER, classRoom(0, Rank.VIEWER), Seat.FLOOR, SeatReason.USUAL),
                floor("last, too many", VIEWER, classRoom(-1, Rank.VIEWER), Seat.GALLERY, SeatReason.OUTRANKED),
                floor("not last, too many", PAID, classRoom(-1, Rank.VIEWER), Seat.FLOOR, SeatReason.USUAL),
                floor("busy", VIEWER, busy(5), Seat.FLOOR, SeatReason.USUAL),
                // a busy server
                gallery("busy", VIEWER, busy(5), Seat.GALLERY, SeatReason.FLOOR_BUSY),
                gallery("busy, paid, for a viewer", PAID, busy(5), Seat.FLOOR, SeatReason.USUAL),
                gallery("busy, moderator", MODERATOR, busy(5), Seat.FLOOR, SeatReason.USUAL),
                // concert mode: those who take part, and who asks for it
                gallery("concert", VIEWER, concert(9), Seat.GALLERY, SeatReason.CONCERT),
                floor("concert begins", VIEWER, concert(9), Seat.GALLERY, SeatReason.CONCERT),
                gallery("concert, pinned", PINNED, concert(9), Seat.FLOOR, SeatReason.CHOSEN),
                gallery("concert, paid", PAID, concert(9), Seat.FLOOR, SeatReason.USUAL),
                gallery("concert, hand", RAISED, concert(9), Seat.FLOOR, SeatReason.USUAL),
                gallery("concert, full", PAID, concert(0), Seat.GALLERY, SeatReason.FLOOR_FULL),
                // what is theirs
                gallery("stable", STABLE, classRoom(9, null), Seat.GALLERY, SeatReason.CHOSEN),
                floor("stable from now on", STABLE, classRoom(9, null), Seat.GALLERY, SeatReason.CHOSEN),
                floor(
                        "ICE failed",
                        hindered(Obstacle.FLOOR_FAILED),
                        classRoom(9, null),
                        Seat.GALLERY,
                        SeatReason.FLOOR_FAILED),
                floor("weak network", hindered(Obstacle.NETWORK), classRoom(9, null), Seat.GALLERY, SeatReason.NETWORK),
                gallery(
                        "was outranked",
                        hindered(Obstacle.OUTRANKED),
                        classRoom(9, null),
                        Seat.GALLERY,
                        SeatReason.OUTRANKED),
                gallery("on stage", onStage(), classRoom(0, Rank.HOST), Seat.STAGE, SeatReason.ON_STAGE),
                // an operator's word is the last
                gallery("forced down", VIEWER.forcedTo(Seat.FLOOR), concert(0), Seat.FLOOR, SeatReason.OPERATOR),
                floor("forced up", HOST.forcedTo(Seat.GALLERY), classRoom(9, null), Seat.GALLERY, SeatReason.OPERATOR),
                floor(
                        "forced on stage",
                        onStage().forcedTo(Seat.FLOOR),
                        classRoom(9, null),
                        Seat.FLOOR,
                        SeatReason.OPERATOR));
    }

    private static Arguments gallery(String name, Claim claim, FloorState floor, Seat seat, SeatReason reason) {
        return Arguments.of("from the gallery: " + name, claim, Seat.GALLERY, floor, seat, reason);
    }

    private static Arguments floor(String name, Claim claim, FloorState floor, Seat seat, SeatReason reason) {
        return Arguments.of("from the floor: " + name, claim, Seat.FLOOR, floor, seat, reason);
    }

    private static FloorState classRoom(int free, @Nullable Rank last) {
        return new FloorState(HouseMode.CLASS, free, true, last);
    }

    private static FloorState busy(int free) {
        return new FloorState(HouseMode.CLASS, free, false, Rank.VIEWER);
    }

    private static FloorState concert(int free) {
        return new FloorState(HouseMode.CONCERT, free, true, Rank.PAID);
    }

    private static Claim hindered(Obstacle obstacle) {
        return VIEWER.with(obstacle);
    }

    private static Claim onStage() {
        return new Claim(Rank.HOST, Wish.AUTO, true, Obstacle.NONE, null);
    }
}
