package live.ovation.audience;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.Background;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;

/** What an operator sees of the seats of this node, and their say in them. */
@Service
public class FrontOfHouse extends Background {

    private static final int REMEMBERED = 200;

    private final Seating seating;
    private final Egress egress;
    private final Clock clock;
    private final Deque<MoveView> moves = new ArrayDeque<>(REMEMBERED);

    FrontOfHouse(Seating seating, Egress egress, Clock clock) {
        this.seating = seating;
        this.egress = egress;
        this.clock = clock;
    }

    /** Every house with somebody in it, the fullest first. */
    public List<HouseView> houses() {
        return seating.halls().stream()
                .map(hall -> hall.look(house -> house.view(hall.channelId())))
                .sorted(Comparator.comparingInt((HouseView house) -> house.floor() + house.gallery())
                        .reversed())
                .toList();
    }

    /** How full a channel's house is; null while nobody is in it. */
    public @Nullable HouseView house(UUID channelId) {
        Hall hall = seating.find(channelId);
        return hall == null ? null : hall.look(house -> house.view(channelId));
    }

    /** Who sits where in a house, those on the floor first; at most {@code limit} of them. */
    public List<SeatView> seats(UUID channelId, int limit) {
        Hall hall = seating.find(channelId);
        return hall == null ? List.of() : hall.look(house -> house.seats(limit));
    }

    /** The latest moves in all houses, the newest first. */
    public List<MoveView> moves() {
        synchronized (moves) {
            return List.copyOf(moves);
        }
    }

    /** Puts a viewer somewhere, until this is taken back with null; false when there is no such viewer. */
    public boolean force(UUID channelId, String viewer, @Nullable Seat seat) {
        Hall hall = seating.find(channelId);
        if (hall == null || hall.verdictOf(viewer) == null) {
            return false;
        }
        seating.force(channelId, viewer, seat);
        return true;
    }

    /** What the floors receive together, as their players say, bit/s. */
    public long egress() {
        return egress.total();
    }

    /** What they would receive more if everybody got the highest layer, bit/s. */
    public long egressSaved() {
        return egress.saved();
    }

    @Override
    protected Disposable begin() {
        return seating.moves().subscribe(move -> {
            var view = new MoveView(
                    clock.instant(),
                    move.channelId(),
                    move.owner(),
                    move.verdict().seat(),
                    move.verdict().reason());
            synchronized (moves) {
                moves.addFirst(view);
                if (moves.size() > REMEMBERED) {
                    moves.removeLast();
                }
            }
        });
    }
}
