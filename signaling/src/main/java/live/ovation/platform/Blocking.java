package live.ovation.platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one place where a blocking or long CPU-bound call may run: as many threads as cores, a short queue, a time-out. When the
 * queue is full callers are told at once to come again; nobody waits in line for a minute.
 */
@Component
public class Blocking implements DisposableBean {

    private static final int QUEUE = 64;
    /** A thread without work, until it ends. */
    private static final int KEPT_SECONDS = 60;

    private final Lane shared = lane("blocking", Runtime.getRuntime().availableProcessors(), QUEUE);
    /** For what may not take the shared threads from everybody else. */
    private final Lane hashing =
            politeLane("hashing", Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 16);

    /** One at a time, since what is drawn is large. */
    private final Lane drawing = politeLane("drawing", 1, 8);
    /** For small files, which take next to no CPU. */
    private final Lane files = lane("files", 4, 256);

    /** Threads and a queue of their own. */
    public static final class Lane {

        private final Scheduler scheduler;
        private final int most;
        private final AtomicInteger calls = new AtomicInteger();

        private Lane(Scheduler scheduler, int most) {
            this.scheduler = scheduler;
            this.most = most;
        }

        /** Errors with {@code unavailable} when a call would be refused now: to be asked before anything that costs. */
        public Mono<Void> room() {
            return Mono.defer(() -> calls.get() < most ? Mono.empty() : Mono.error(busy()));
        }

        /** Runs {@code call} off the event loops; errors with {@code unavailable} when full or slower than {@code timeout}. */
        public <T> Mono<T> call(Duration timeout, Callable<T> call) {
            return Mono.fromCallable(call)
                    .subscribeOn(scheduler)
                    .timeout(timeout, Mono.error(Blocking::busy))
                    .onErrorMap(RejectedExecutionException.class, e -> busy())
                    .doFirst(calls::incrementAndGet)
                    .doFinally(end -> calls.decrementAndGet());
        }

        /** {@link #call} for what gives nothing back. */
        public Mono<Void> run(Duration timeout, Action action) {
            return call(timeout, () -> {
                        action.run();
                        return true;
                    })
                    .then();
        }
    }

    /** What {@link #run} may run. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** {@link Lane#call} on the threads that everybody shares. */
    public <T> Mono<T> call(Duration timeout, Callable<T> call) {
        return shared.call(timeout, call);
    }

    /** {@link #call} for what gives nothing back. */
    public Mono<Void> run(Duration timeout, Action action) {
        return shared.run(timeout, action);
    }

    /** Half of the cores and a short queue, for work that strangers can ask for and that takes long. */
    public Lane hashing() {
        return hashing;
    }

    /** One thread and a short queue, for pictures: each takes tens of megabytes while it is drawn. */
    public Lane drawing() {
        return drawing;
    }

    /** For reading and writing small files. */
    public Lane files() {
        return files;
    }

    @Override
    public void destroy() {
        shared.scheduler.dispose();
        hashing.scheduler.dispose();
        drawing.scheduler.dispose();
        files.scheduler.dispose();
    }

    private static Lane lane(String name, int threads, int queue) {
        return new Lane(Schedulers.newBoundedElastic(threads, queue, name), threads + queue);
    }

    /** Of threads that stand back while an event loop has work, where the JVM is started with {@code -XX:ThreadPriorityPolicy=1}. */
    // a hint is all that it is: without it a flood of logins is felt more, and nothing else changes
    @SuppressWarnings("ThreadPriorityCheck")
    private static Lane politeLane(String name, int threads, int queue) {
        AtomicInteger number = new AtomicInteger();
        return new Lane(
                Schedulers.newBoundedElastic(
                        threads,
                        queue,
                        task -> {
                            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            thread.setPriority(Thread.MIN_PRIORITY);
                            return thread;
                        },
                        KEPT_SECONDS),
                threads + queue);
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "Too many people at the door just now. Try again in a moment.", Duration.ofSeconds(2));
    }
}
