package live.ovation.platform;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
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

    private final Scheduler scheduler =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), QUEUE, "blocking");

    /** Runs {@code call} off the event loops; errors with {@code unavailable} when full or slower than {@code timeout}. */
    public <T> Mono<T> call(Duration timeout, Callable<T> call) {
        return Mono.fromCallable(call)
                .subscribeOn(scheduler)
                .timeout(timeout, Mono.error(Blocking::busy))
                .onErrorMap(RejectedExecutionException.class, e -> busy());
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "Too many people at the door just now. Try again in a moment.", Duration.ofSeconds(2));
    }
}
