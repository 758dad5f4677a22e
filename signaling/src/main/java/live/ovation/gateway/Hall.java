package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * People who are told the same. A message is encoded once, and each event loop writes it to its own sockets. While little is said it goes
 * out at once; when much is said, what comes within {@value #GATHER_MS} ms goes out together, which costs each socket one write.
 */
final class Hall {

    /** How long a message waits for others when the hall is hot. */
    static final int GATHER_MS = 75;
    /** Messages a second that make it hot. */
    static final int HOT = 25;

    private final Map<EventLoop, Row> rows = new ConcurrentHashMap<>();
    /** When the last {@link #HOT} messages were sent, in a ring. */
    private final long[] times = new long[HOT];

    private final Scheduler timer = Schedulers.parallel();
    private long number;
    private @Nullable Batch gathering;

    /** A member who hears nothing yet. */
    interface Held {

        /** Gives them these first, and then what was said since they joined. */
        void release(List<String> first);
    }

    /** From here on messages are theirs; they are held until the answer is released. */
    synchronized Held join(Connection connection, Lane lane) {
        EventLoop loop = connection.outbox().loop();
        Row row = rows.computeIfAbsent(loop, l -> new Row());
        long after = number;
        loop.execute(() -> row.join(connection, lane, after));
        return first -> {
            List<ByteBuf> frames = first.stream().map(Frames::text).toList();
            loop.execute(() -> row.release(connection, frames));
        };
    }

    void leave(Connection connection) {
        EventLoop loop = connection.outbox().loop();
        Row row = rows.get(loop);
        if (row != null) {
            loop.execute(() -> row.leave(connection));
        }
    }

    void send(String message) {
        send(message, Ear.ALL);
    }

    synchronized void send(String message, Ear ear) {
        Batch batch = gathering;
        boolean gathers = batch != null;
        if (batch == null) {
            batch = new Batch();
        }
        long now = System.nanoTime();
        boolean hot = now - times[(int) (number % HOT)] < TimeUnit.SECONDS.toNanos(1) && number >= HOT;
        times[(int) (number % HOT)] = now;
        batch.add(new Batch.Item(++number, Frames.text(message), ear));
        if (gathers) {
            return;
        }
        if (hot && !rows.isEmpty()) {
            gathering = batch;
            timer.schedule(this::gathered, GATHER_MS, TimeUnit.MILLISECONDS);
        } else {
            dispatch(batch);
        }
    }

    private synchronized void gathered() {
        Batch batch = gathering;
        gathering = null;
        if (batch != null) {
            dispatch(batch);
        }
    }

    private void dispatch(Batch batch) {
        batch.seal();
        rows.forEach((loop, row) -> {
            batch.retain();
            loop.execute(() -> row.deliver(batch));
        });
        batch.release();
    }

    /** Tells all sockets of one person, ahead of what is being gathered. */
    void sendTo(UUID accountId, String message) {
        ByteBuf frame = Frames.text(message);
        rows.forEach((loop, row) -> {
            ByteBuf theirs = frame.retainedDuplicate();
            loop.execute(() -> row.sendTo(accountId, theirs));
        });
        frame.release();
    }

    /** Moves one person to a lane, and tells those of their sockets that were in the other one. */
    void lane(UUID accountId, Lane lane, String whenMoved) {
        ByteBuf frame = Frames.text(whenMoved);
        rows.forEach((loop, row) -> {
            ByteBuf theirs = frame.retainedDuplicate();
            loop.execute(() -> row.lane(accountId, lane, theirs));
        });
        frame.release();
    }
}
