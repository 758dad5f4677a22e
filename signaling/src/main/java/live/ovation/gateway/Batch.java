package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of a hall that go out together: one buffer for everybody of a lane, shared by all their sockets. */
final class Batch {

    /** One message. */
    record Item(long number, ByteBuf frame, Ear ear) {}

    private final List<Item> items = new ArrayList<>();
    private final AtomicInteger holders = new AtomicInteger(1);
    /** Who hears something that others of their lane do not. */
    private Set<UUID> authors = Set.of();

    private @Nullable ByteBuf house;
    private @Nullable ByteBuf staff;

    void add(Item item) {
        items.add(item);
    }

    /** Joins the frames, before the batch is handed to several threads. */
    void seal() {
        house = joined(Lane.HOUSE);
        boolean same =
                items.stream().allMatch(item -> item.ear().house() == item.ear().staff());
        staff = same && house != null ? house.retainedDuplicate() : joined(Lane.STAFF);
        authors = items.stream()
                .map(item -> item.ear().author())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What somebody gets of it; null for nothing.
     *
     * @param after the number of the last message that is none of theirs
     */
    @Nullable
    ByteBuf share(long after, Lane lane, @Nullable UUID person) {
        if (items.getFirst().number() <= after || (person != null && authors.contains(person))) {
            return own(after, lane, person);
        }
        ByteBuf frames = lane == Lane.HOUSE ? house : staff;
        return frames == null ? null : frames.retainedDuplicate();
    }

    private @Nullable ByteBuf own(long after, Lane lane, @Nullable UUID person) {
        List<Item> theirs = items.stream()
                .filter(item -> item.number() > after && item.ear().isFor(lane, person))
                .toList();
        return theirs.isEmpty() ? null : join(theirs);
    }

    /** For one more who will release it. */
    void retain() {
        holders.incrementAndGet();
    }

    void release() {
        if (holders.decrementAndGet() > 0) {
            return;
        }
        items.forEach(item -> item.frame().release());
        if (house != null) {
            house.release();
        }
        if (staff != null) {
            staff.release();
        }
    }

    private @Nullable ByteBuf joined(Lane lane) {
        List<Item> theirs =
                items.stream().filter(item -> item.ear().isFor(lane)).toList();
        if (theirs.isEmpty()) {
            return null;
        }
        return theirs.size() == 1 ? theirs.getFirst().frame().retainedDuplicate() : join(theirs);
    }

    private static ByteBuf join(List<Item> items) {
        int size = items.stream().mapToInt(item -> item.frame().readableBytes()).sum();
        ByteBuf joined = PooledByteBufAllocator.DEFAULT.directBuffer(size);
        items.forEach(item -> joined.writeBytes(
                item.frame(), item.frame().readerIndex(), item.frame().readableBytes()));
        return joined;
    }
}
