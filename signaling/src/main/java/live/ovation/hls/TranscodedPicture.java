package live.ovation.hls;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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

    private final LayerClock clock;
    private final Ladder ladder;
    private final Runnable restarted;
    private final LayerTrack output;
    private final Map<Rendition, LayerTrack> inputs = new EnumMap<>(Rendition.class);
    private final SupervisedEncoder encoder;
    private @Nullable Rendition source;
    private @Nullable ParameterSets parameters;
    private boolean waitsForKey = true;

    TranscodedPicture(
            EventLoop loop,
            LayerClock clock,
            Function<Encoder.Output, Encoder> encoders,
            Ladder ladder,
            Runnable restarted) {
        this.clock = clock;
        this.ladder = ladder;
        this.restarted = restarted;
        this.output = new LayerTrack(Rendition.HIGH, Codec.H264, clock, ladder::take);
        ladder.add(output);
        this.encoder = new SupervisedEncoder(loop, encoders, new Output());
    }

    /** @param seen takes note of the frames as they come in */
    Consumer<RtpPacket> layer(Rendition rendition, Consumer<Frame> seen) {
        LayerTrack track = new LayerTrack(rendition, Codec.VP8, clock, picture -> {
            seen.accept(picture.frame());
            take(picture);
        });
        inputs.put(rendition, track);
        return track::received;
    }

    /** What encoding has taken so far. */
    Duration processorTime() {
        return encoder.processorTime();
    }

    void finish() {
        encoder.finish();
    }

    private void take(Picture picture) {
        if (picture.frame().key()) {
            choose(picture);
        }
        if (picture.layer() != source || (waitsForKey && !picture.frame().key())) {
            return;
        }
        waitsForKey = !encoder.encode(
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

    private final class Output implements Encoder.Output {

        @Override
        public void configured(byte[] config) {
            parameters = AvcConfiguration.parse(config);
        }

        @Override
        public void encoded(long time, boolean key, byte[] data) {
            ParameterSets sets = parameters;
            if (sets != null) {
                long now = System.nanoTime();
                output.touch(now);
                ladder.take(new Picture(Rendition.HIGH, time, new Frame(time, key, data, key ? sets : null, now)));
            }
        }

        @Override
        public void died() {
            waitsForKey = true;
            restarted.run();
        }
    }
}
