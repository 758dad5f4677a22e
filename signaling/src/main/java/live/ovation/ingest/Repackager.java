package live.ovation.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of ffmpeg, with a thread of its own that reads what it says: reading blocks, and the kernel ends the process when the thread that
 * started it ends, so that none outlives this service.
 */
final class Repackager {

    private static final Logger log = LoggerFactory.getLogger(Repackager.class);
    private static final int LONGEST_LINE = 300;

    private final String name;
    private final List<String> command;
    private final Listener listener;
    private volatile @Nullable Process process;
    private volatile boolean stopped;

    /** Called on the repackager's thread. */
    interface Listener {

        void said(String line);

        /** Without having been asked to. */
        void died();
    }

    private Repackager(String name, List<String> command, Listener listener) {
        this.name = name;
        this.command = command;
        this.listener = listener;
    }

    static Repackager start(String name, List<String> command, Listener listener) {
        Repackager fresh = new Repackager(name, command, listener);
        Thread.ofPlatform().daemon().name("repackager-" + name).start(fresh::run);
        return fresh;
    }

    /** The processor time that it has taken so far. */
    Duration cpu() {
        Process running = process;
        return running == null
                ? Duration.ZERO
                : running.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void stop() {
        stopped = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private void run() {
        try {
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process = started;
            if (stopped) {
                started.destroyForcibly();
            }
            started.getOutputStream().close();
            follow(started);
            started.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        } catch (IOException | RuntimeException e) {
            if (!stopped) {
                log.warn("Repackager {} failed: {}", name, e.toString());
            }
        }
        if (!stopped) {
            listener.died();
        }
    }

    private void follow(Process of) throws IOException {
        Consumer<String> hear = line -> listener.said(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        try (var lines = new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(hear);
        } catch (java.io.UncheckedIOException e) {
            log.debug("Repackager {} says no more: {}", name, e.toString());
        }
    }
}
