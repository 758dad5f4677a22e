package live.ovation.recording;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import live.ovation.platform.ProblemException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where a thread may wait for a disk. Apart from {@code platform.Blocking}, whose few threads are for the CPU: a slow disk must
 * keep nobody from signing in, and viewers who rewind must not keep a recording from being written.
 */
@Component
class Disk implements DisposableBean {

    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    private final Scheduler writers = Schedulers.newBoundedElastic(2, 4096, "recording-write");
    private final Scheduler readers = Schedulers.newBoundedElastic(8, 256, "recording-read");

    Scheduler writers() {
        return writers;
    }

    Scheduler readers() {
        return readers;
    }

    /** Errors with {@code unavailable} when too many read already. */
    <T> Mono<T> read(Callable<T> call) {
        return Mono.fromCallable(call)
                .subscribeOn(readers)
                .timeout(READ_WITHIN)
                .onErrorMap(RejectedExecutionException.class, e -> busy());
    }

    <T> Mono<T> write(Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(writers);
    }

    static ProblemException busy() {
        return ProblemException.unavailable(
                "Many are rewinding just now. Try again in a moment.", Duration.ofSeconds(1));
    }

    @Override
    public void destroy() {
        writers.dispose();
        readers.dispose();
    }
}
