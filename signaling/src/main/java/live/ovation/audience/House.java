package live.ovation.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import live.ovation.channel.HouseMode;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who watches one channel, and their seats. Each call answers with who has to move because of it; a call costs the logarithm
 * of how many there are. Not thread safe; times are in ms of any clock that doesn't go back.
 */
final class House {

    private final Map<String, Member> members = new HashMap<>();
    private final TreeSet<Member> floor = new TreeSet<>(Member.FIRST_TO_LAST);
    private final TreeSet<Member> waiting = new TreeSet<>(Member.FIRST_TO_LAST);
    private final TreeSet<Member> resting = new TreeSet<>(Member.BY_REST);
    private final List<Move> moves = new ArrayList<>();
    private HouseMode mode;
    private int places;
    private boolean open = true;
    private int seated;
    private long arrivals;

    House(HouseMode mode, int places) {
        this.mode = mode;
        this.places = places;
    }

    /** Somebody has another seat, or another reason for it, than a moment ago. */
    record Move(String id, Verdict verdict) {}

    @Nullable
    Member find(String id) {
        return members.get(id);
    }

    Collection<Member> members() {
        return members.values();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    int seated() {
        return seated;
    }

    int waiting() {
        return waiting.size();
    }

    int places() {
        return places;
    }

    HouseMode mode() {
        return mode;
    }

    /** Somebody comes; their seat is among the moves. Who is there already only makes another claim. */
    List<Move> arrive(String id, Claim claim, long now) {
        if (members.containsKey(id)) {
            return change(id, before -> claim.with(before.obstacle()).forcedTo(before.forced()), now);
        }
        Member member = new Member(id, arrivals++, claim);
        members.put(id, member);
        settle(member, now);
        if (moves.stream().noneMatch(move -> move.id().equals(id))) {
            moves.add(new Move(id, member.verdict()));
        }
        return moved(now);
    }

    List<Move> leave(String id, long now) {
        Member member = members.remove(id);
        if (member != null) {
            takeOut(member);
            seated -= member.isOnFloor() ? 1 : 0;
        }
        return moved(now);
    }

    List<Move> change(String id, UnaryOperator<Claim> change, long now) {
        return with(id, member -> member.claim(change.apply(member.claim())), now);
    }

    /** Keeps somebody off the floor for a while. */
    List<Move> hinder(String id, Obstacle obstacle, long now) {
        return with(id, member -> member.rest(obstacle, now), now);
    }

    /** Takes back what hindered somebody. */
    List<Move> unhinder(String id, long now) {
        return with(id, Member::recovered, now);
    }

    /** Somebody's network has shown that it carries the floor. */
    List<Move> prove(String id, long now) {
        return with(id, member -> member.proved(now), now);
    }

    /** The floor did not fail them because of them: whoever it failed may try again. */
    List<Move> forgive(long now) {
        members.values().stream()
                .filter(member -> member.claim().obstacle() == Obstacle.FLOOR_FAILED)
                .toList()
                .forEach(member -> {
                    takeOut(member);
                    member.recovered();
                    settle(member, now);
                });
        return moved(now);
    }

    HouseView view(UUID channelId) {
        return new HouseView(channelId, mode, places, open, seated, members.size() - seated);
    }

    /** Of those on the floor first. */
    List<SeatView> seats(int limit) {
        return members.values().stream()
                .sorted(Comparator.comparing(Member::isOnFloor).reversed().thenComparing(Member.FIRST_TO_LAST))
                .limit(limit)
                .map(SeatView::of)
                .toList();
    }

    /** @param nextOpen whether the servers can take more people than are there */
    List<Move> resize(HouseMode next, int nextPlaces, boolean nextOpen, long now) {
        boolean another = mode != next;
        mode = next;
        places = nextPlaces;
        open = nextOpen;
        if (another) {
            List.copyOf(members.values()).forEach(member -> {
                takeOut(member);
                settle(member, now);
            });
        }
        return moved(now);
    }

    /** Lets those try again whose rest is over. */
    List<Move> tick(long now) {
        while (!resting.isEmpty() && resting.first().restUntil() <= now) {
            Member member = resting.first();
            takeOut(member);
            member.rested();
            settle(member, now);
        }
        return moved(now);
    }

    private List<Move> with(String id, Consumer<Member> change, long now) {
        Member member = members.get(id);
        if (member != null) {
            takeOut(member);
            change.accept(member);
            settle(member, now);
        }
        return moved(now);
    }

    private void takeOut(Member member) {
        floor.remove(member);
        waiting.remove(member);
        resting.remove(member);
    }

    private void settle(Member member, long now) {
        settle(member, SeatPolicy.decide(member.claim(), member.verdict().seat(), state()), now);
    }

    private void settle(Member member, Verdict verdict, long now) {
        seat(member, verdict);
        switch (member.verdict().reason()) {
            case FLOOR_FULL, FLOOR_BUSY -> waiting.add(member);
            case OUTRANKED, FLOOR_FAILED, NETWORK -> rest(member, now);
            default -> {}
        }
        if (member.isOnFloor() && member.claim().forced() == null) {
            floor.add(member);
        }
    }

    private void rest(Member member, long now) {
        if (member.claim().obstacle() == Obstacle.NONE) {
            member.rest(Obstacle.OUTRANKED, now);
        }
        resting.add(member);
    }

    private void seat(Member member, Verdict verdict) {
        if (verdict.equals(member.verdict())) {
            return;
        }
        seated += (verdict.seat() == Seat.FLOOR ? 1 : 0) - (member.isOnFloor() ? 1 : 0);
        member.seat(verdict);
        moves.add(new Move(member.id(), verdict));
    }

    private FloorState state() {
        return new FloorState(
                mode,
                places - seated,
                open,
                floor.isEmpty() ? null : floor.last().claim().rank());
    }

    /** Empties places that there aren't, fills those that are free, and hands over what has come together. */
    private List<Move> moved(long now) {
        do {
            while (places < seated && !floor.isEmpty()) {
                Member last = floor.last();
                Verdict verdict = SeatPolicy.decide(last.claim(), Seat.FLOOR, state());
                takeOut(last);
                settle(last, verdict, now);
            }
        } while (callDown(now));
        List<Move> all = List.copyOf(moves);
        moves.clear();
        return all;
    }

    private boolean callDown(long now) {
        if (waiting.isEmpty()) {
            return false;
        }
        Member first = waiting.first();
        Verdict verdict = SeatPolicy.decide(first.claim(), Seat.GALLERY, state());
        if (verdict.seat() == Seat.FLOOR) {
            takeOut(first);
            settle(first, verdict, now);
            return true;
        }
        return false;
    }
}
