package live.ovation.hls;

import io.netty.channel.EventLoop;
import java.util.function.Function;
import live.ovation.hls.encode.Encoder;
import live.ovation.hls.mp4.AudioHeader;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.FrameAssembler;
import live.ovation.hls.rtp.MediaClock;
import live.ovation.hls.rtp.ReorderBuffer;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.sfu.RtpTrack.Codec;

/**
 * The sound of a stream, through an encoder. Its rendition never stands still: silence stands in while nothing comes. All methods are
 * called on the packager's event loop.
 */
final class SoundTrack {

    private static final int RATE = 48_000;
    /** While the clock is learned it may go back; an encoder's may not. In microseconds. */
    private static final long CLOSEST = 1_000;

    private final Timeline timeline;
    private final SoundRendition rendition;
    private final Runnable restarted;
    private final SupervisedEncoder encoder;

    private final ReorderBuffer order = new ReorderBuffer();
    private final FrameAssembler assembler = FrameAssembler.of(Codec.OPUS);
    private final MediaClock clock = new MediaClock(RATE);
    private long lastTime;

    /** @param restarted called when sound was lost because the encoder died */
    SoundTrack(
            EventLoop loop,
            Timeline timeline,
            Function<Encoder.Output, Encoder> encoders,
            SoundRendition rendition,
            Runnable restarted) {
        this.timeline = timeline;
        this.rendition = rendition;
        this.restarted = restarted;
        this.encoder = new SupervisedEncoder(loop, encoders, new Output());
    }

    void received(RtpPacket packet) {
        for (ReorderBuffer.Ordered ordered : order.add(packet)) {
            Frame frame = assembler.add(ordered);
            if (frame != null) {
                clock.observe(frame.timestamp(), frame.arrival());
                lastTime = Math.max(timeline.at(clock.timeOf(frame.timestamp())), lastTime + CLOSEST);
                encoder.encode(lastTime, true, frame.data());
            }
        }
    }

    void tend(long now) {
        rendition.fillUpTo(timeline.at(now));
    }

    void finish() {
        encoder.finish();
        rendition.finish();
    }

    private final class Output implements Encoder.Output {

        @Override
        public void configured(byte[] config) {
            rendition.configure(AudioHeader.of(config));
        }

        @Override
        public void encoded(long time, boolean key, byte[] data) {
            rendition.take(time, data);
        }

        @Override
        public void died() {
            restarted.run();
        }
    }
}
