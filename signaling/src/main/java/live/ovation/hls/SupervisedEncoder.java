package live.ovation.hls;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import live.ovation.hls.encode.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that is started again whenever it ends, later and later while it does not last. Called on one event loop, to which it
 * also brings what the encoder's threads say.
 */
final class SupervisedEncoder {

    private static final long SHORTEST_PAUSE = Duration.ofMillis(200).toMillis();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(4).toMillis();
    private static final long STEADY = Duration.ofSeconds(20).toNanos();

    private final EventLoop loop;
    private final Function<Encoder.Output, Encoder> encoders;
    private final Encoder.Output output;
    private @Nullable Encoder running;
    private @Nullable ScheduledFuture<?> restart;
    private long runningSince;
    private long pause = SHORTEST_PAUSE;
    private boolean finished;

    /** @param output told on the event loop; nothing after the end */
    SupervisedEncoder(EventLoop loop, Function<Encoder.Output, Encoder> encoders, Encoder.Output output) {
        this.loop = loop;
        this.encoders = encoders;
        this.output = output;
        start();
    }

    /** False when the frame is lost: no encoder runs, or it can't keep up. Time in microseconds. */
    boolean encode(long time, boolean key, byte[] data) {
        Encoder to = running;
        return to != null && to.encode(time, key, data);
    }

    /** Of the encoder that runs now. */
    Duration processorTime() {
        Encoder of = running;
        return of == null ? Duration.ZERO : of.processorTime();
    }

    void finish() {
        finished = true;
        if (restart != null) {
            restart.cancel(false);
        }
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private void start() {
        if (!finished) {
            runningSince = System.nanoTime();
            running = encoders.apply(new OnLoop());
        }
    }

    private void died() {
        running = null;
        pause = System.nanoTime() - runningSince > STEADY ? SHORTEST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
        output.died();
        restart = loop.schedule(this::start, pause, TimeUnit.MILLISECONDS);
    }

    private void later(Runnable step) {
        loop.execute(() -> {
            if (!finished) {
                step.run();
            }
        });
    }

    private final class OnLoop implements Encoder.Output {

        @Override
        public void configured(byte[] config) {
            later(() -> output.configured(config));
        }

        @Override
        public void encoded(long time, boolean key, byte[] data) {
            later(() -> output.encoded(time, key, data));
        }

        @Override
        public void died() {
            later(SupervisedEncoder.this::died);
        }
    }
}
