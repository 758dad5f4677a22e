package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Messages of a hall that go out together: one buffer for everybody of a lane, shared by all their sockets. */
final class Batch {

    /** One message; no lane: it is for both. */
    record Item(long number, ByteBuf frame, @Nullable Lane only) {

        boolean isFor(Lane lane) {
            return only == null || only == lane;
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final AtomicInteger holders = new AtomicInteger(1);
    private @Nullable ByteBuf house;
    private @Nullable ByteBuf staff;

    void add(Item item) {
        items.add(item);
    }

    /** The number of its first message. */
    long first() {
        return items.getFirst().number();
    }

    /** Joins the frames, before the batch is handed to several threads. */
    void seal() {
        house = joined(Lane.HOUSE);
        boolean same = items.stream().allMatch(item -> item.only() == null);
        staff = same && house != null ? house.retainedDuplicate() : joined(Lane.STAFF);
    }

    /** What somebody gets of it who was there before its first message; null for nothing. */
    @Nullable
    ByteBuf all(Lane lane) {
        ByteBuf frames = lane == Lane.HOUSE ? house : staff;
        return frames == null ? null : frames.retainedDuplicate();
    }

    /** What somebody gets of it who came after a message of it; null for nothing. */
    @Nullable
    ByteBuf after(long number, Lane lane) {
        List<Item> late = items.stream()
                .filter(item -> item.number() > number && item.isFor(lane))
                .toList();
        return late.isEmpty() ? null : join(late);
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
        List<Item> theirs = items.stream().filter(item -> item.isFor(lane)).toList();
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
