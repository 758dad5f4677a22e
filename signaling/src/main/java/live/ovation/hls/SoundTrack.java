package live.ovation.hls;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import live.ovation.hls.encode.Encoder;
import live.ovation.hls.mp4.AudioHeader;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.FrameAssembler;
import live.ovation.hls.rtp.MediaClock;
import live.ovation.hls.rtp.ReorderBuffer;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a stream, through an encoder that is started again whenever it ends. Its rendition never stands still: silence stands in
 * while nothing comes. All methods are called on the packager's event loop.
 */
final class SoundTrack {

    private static final int RATE = 48_000;
    /** While the clock is learned it may go back; an encoder's may not. In microseconds. */
    private static final long CLOSEST = 1_000;

    private static final long SHORTEST_PAUSE = Duration.ofMillis(200).toMillis();
    private static final long LONGEST_BACKOFF = Duration.ofSeconds(4).toMillis();
    private static final long STEADY = Duration.ofSeconds(20).toNanos();

    private final EventLoop loop;
    private final Timeline timeline;
    private final Function<Encoder.Output, Encoder> encoders;
    private final SoundRendition rendition;
    private final Runnable restarted;

    private final ReorderBuffer order = new ReorderBuffer();
    private final FrameAssembler assembler = FrameAssembler.of(Codec.OPUS);
    private final MediaClock clock = new MediaClock(RATE);
    private @Nullable Encoder encoder;
    private long encoderSince;
    private long lastTime;
    private long backoff = SHORTEST_PAUSE;
    private @Nullable ScheduledFuture<?> restart;
    private boolean finished;

    /** @param restarted called when sound was lost because the encoder died */
    SoundTrack(
            EventLoop loop,
            Timeline timeline,
            Function<Encoder.Output, Encoder> encoders,
            SoundRendition rendition,
            Runnable restarted) {
        this.loop = loop;
        this.timeline = timeline;
        this.encoders = encoders;
        this.rendition = rendition;
        this.restarted = restarted;
        start();
    }

    void received(RtpPacket packet) {
        for (ReorderBuffer.Ordered ordered : order.add(packet)) {
            Frame frame = assembler.add(ordered);
            Encoder to = encoder;
            if (frame != null) {
                clock.observe(frame.timestamp(), frame.arrival());
                lastTime = Math.max(timeline.at(clock.timeOf(frame.timestamp())), lastTime + CLOSEST);
                if (to != null) {
                    to.encode(lastTime, true, frame.data());
                }
            }
        }
    }

    void tend(long now) {
        rendition.fillUpTo(timeline.at(now));
    }

    void finish() {
        finished = true;
        if (restart != null) {
            restart.cancel(false);
        }
        Encoder running = encoder;
        encoder = null;
        if (running != null) {
            running.close();
        }
        rendition.finish();
    }

    private void start() {
        if (!finished) {
            encoderSince = System.nanoTime();
            encoder = encoders.apply(new OnLoop());
        }
    }

    private void died() {
        if (finished) {
            return;
        }
        encoder = null;
        backoff = System.nanoTime() - encoderSince > STEADY ? SHORTEST_PAUSE : Math.min(2 * backoff, LONGEST_BACKOFF);
        restarted.run();
        restart = loop.schedule(this::start, backoff, TimeUnit.MILLISECONDS);
    }

    /** Brings what the encoder's threads say to the event loop. */
    private final class OnLoop implements Encoder.Output {

        @Override
        public void configured(byte[] config) {
            byte[] header = AudioHeader.of(config);
            loop.execute(() -> rendition.configure(header));
        }

        @Override
        public void encoded(long time, boolean key, byte[] data) {
            loop.execute(() -> rendition.take(time, data));
        }

        @Override
        public void died() {
            loop.execute(SoundTrack.this::died);
        }
    }
}
