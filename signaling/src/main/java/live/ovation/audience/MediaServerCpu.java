package live.ovation.audience;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import live.ovation.platform.Blocking;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** How much of this machine's time the media servers use that run on it, from {@code /proc}. Zero where there are none. */
@Component
class MediaServerCpu implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final double TICKS_PER_SECOND = 100;
    /** utime and stime, counted from the field after the program's name. */
    private static final int UTIME = 11;

    private static final double SMOOTHING = 0.5;

    private final String program;
    private final Blocking blocking;
    private volatile double share;
    private long ticks = -1;
    private long at;
    private volatile Disposable measuring = Disposables.disposed();

    MediaServerCpu(AudienceProperties properties, Blocking blocking) {
        this.program = properties.cpuProcess();
        this.blocking = blocking;
    }

    /** From 0 to 1, of all cores. */
    double share() {
        return share;
    }

    @Override
    public void start() {
        if (!program.isEmpty()) {
            measuring = Flux.interval(EVERY)
                    .onBackpressureDrop()
                    .concatMap(tick -> blocking.call(EVERY, () -> {
                                measure();
                                return tick;
                            })
                            .onErrorComplete())
                    .subscribe();
        }
    }

    @Override
    public void stop() {
        measuring.dispose();
    }

    @Override
    public boolean isRunning() {
        return !measuring.isDisposed();
    }

    private void measure() {
        long now = System.nanoTime();
        long used = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/" + program))
                .mapToLong(process -> ticksOf(process.pid()))
                .sum();
        if (ticks >= 0 && used >= ticks) {
            double seconds = (now - at) / 1e9 * Runtime.getRuntime().availableProcessors();
            double latest = (used - ticks) / TICKS_PER_SECOND / seconds;
            share = SMOOTHING * latest + (1 - SMOOTHING) * share;
        }
        ticks = used;
        at = now;
    }

    private static long ticksOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", UTIME + 3);
            return Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]);
        } catch (IOException e) {
            return 0;
        }
    }
}
