package live.ovation.hls;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import live.ovation.hls.LayerTrack.Picture;
import live.ovation.hls.encode.AvcConfiguration;
import live.ovation.hls.encode.Encoder;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.ParameterSets;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a publisher that sends VP8 only: its best layer is encoded once, to one rendition. All methods are called on the
 * packager's event loop.
 */
final class TranscodedPicture {

    private static final long SILENCE = Duration.ofSeconds(1).toNanos();
    private static final long BACKOFF_MILLIS = 500;

    private final EventLoop loop;
    private final LayerClock clock;
    private final Function<Encoder.Output, Encoder> encoders;
    private final Ladder ladder;
    private final Runnable restarted;
    private final LayerTrack output;
    private final Map<Rendition, LayerTrack> inputs = new EnumMap<>(Rendition.class);
    private @Nullable Encoder encoder;
    private @Nullable Rendition source;
    private @Nullable ParameterSets parameters;
    private boolean waitsForKey = true;
    private @Nullable ScheduledFuture<?> restart;
    private boolean finished;

    TranscodedPicture(
            EventLoop loop,
            LayerClock clock,
            Function<Encoder.Output, Encoder> encoders,
            Ladder ladder,
            Runnable restarted) {
        this.loop = loop;
        this.clock = clock;
        this.encoders = encoders;
        this.ladder = ladder;
        this.restarted = restarted;
        this.output = new LayerTrack(Rendition.HIGH, Codec.H264, clock, ladder::take);
        ladder.add(output);
        start();
    }

    Consumer<RtpPacket> layer(Rendition rendition) {
        LayerTrack track = new LayerTrack(rendition, Codec.VP8, clock, this::take);
        inputs.put(rendition, track);
        return track::received;
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
    }

    private void start() {
        if (!finished) {
            waitsForKey = true;
            encoder = encoders.apply(new OnLoop());
        }
    }

    private void take(Picture picture) {
        if (picture.frame().key()) {
            choose(picture);
        }
        Encoder to = encoder;
        if (to == null
                || picture.layer() != source
                || (waitsForKey && !picture.frame().key())) {
            return;
        }
        waitsForKey = !to.encode(
                picture.time(), picture.frame().key(), picture.frame().data());
    }

    /** A key frame is here: the moment to take a better layer, or one that still comes. */
    private void choose(Picture key) {
        Rendition now = source;
        LayerTrack current = now == null ? null : inputs.get(now);
        boolean silent = current == null || !current.flows(key.frame().arrival(), SILENCE);
        if (silent || (now != null && key.layer().compareTo(now) < 0)) {
            source = key.layer();
        }
    }

    private void died() {
        if (!finished) {
            encoder = null;
            restarted.run();
            restart = loop.schedule(this::start, BACKOFF_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void encoded(long time, boolean key, byte[] data) {
        ParameterSets sets = parameters;
        if (sets != null && !finished) {
            output.touch(System.nanoTime());
            ladder.take(new Picture(
                    Rendition.HIGH, time, new Frame(time, key, data, key ? sets : null, System.nanoTime())));
        }
    }

    private final class OnLoop implements Encoder.Output {

        @Override
        public void configured(byte[] config) {
            ParameterSets sets = AvcConfiguration.parse(config);
            loop.execute(() -> parameters = sets);
        }

        @Override
        public void encoded(long time, boolean key, byte[] data) {
            loop.execute(() -> TranscodedPicture.this.encoded(time, key, data));
        }

        @Override
        public void died() {
            loop.execute(TranscodedPicture.this::died);
        }
    }
}
