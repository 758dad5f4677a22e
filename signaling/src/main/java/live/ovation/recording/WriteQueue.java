package live.ovation.recording;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;

/** What is to be done for one recording, one after another and off the event loops. Holds everything back until it is started. */
final class WriteQueue {

    private static final Logger log = LoggerFactory.getLogger(WriteQueue.class);

    private final Scheduler scheduler;
    private final long capacity;
    private final Queue<Work> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    /** How much arrived since the queue was last found empty. Not 0 before the start, so that nobody begins. */
    private final AtomicInteger arrived = new AtomicInteger(1);

    private final AtomicBoolean started = new AtomicBoolean();

    WriteQueue(Scheduler scheduler, long capacity) {
        this.scheduler = scheduler;
        this.capacity = capacity;
    }

    private record Work(int bytes, Runnable run) {}

    /** Begins with what has come so far; nothing happens the second time. */
    void start() {
        if (started.compareAndSet(false, true)) {
            scheduler.schedule(this::drain);
        }
    }

    /** Does {@code work} however much waits. */
    void add(Runnable work) {
        enqueue(new Work(0, work));
    }

    /** False, and nothing is done, when {@code size} bytes more are too many. */
    boolean offer(int size, Runnable work) {
        if (bytes.addAndGet(size) > capacity) {
            bytes.addAndGet(-size);
            return false;
        }
        enqueue(new Work(size, work));
        return true;
    }

    /** How much waits, in bytes. */
    long depth() {
        return bytes.get();
    }

    private void enqueue(Work work) {
        waiting.add(work);
        if (arrived.getAndIncrement() == 0) {
            scheduler.schedule(this::drain);
        }
    }

    private void drain() {
        int seen = arrived.get();
        while (seen != 0) {
            for (Work work = waiting.poll(); work != null; work = waiting.poll()) {
                run(work);
                bytes.addAndGet(-work.bytes());
            }
            seen = arrived.addAndGet(-seen);
        }
    }

    private static void run(Work work) {
        try {
            work.run().run();
        } catch (RuntimeException e) {
            log.error("A recording's work failed", e);
        }
    }
}
