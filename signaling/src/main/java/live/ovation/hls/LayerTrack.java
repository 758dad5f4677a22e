package live.ovation.hls;

import java.util.function.Consumer;
import live.ovation.hls.mp4.VideoHeader;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.FrameAssembler;
import live.ovation.hls.rtp.ReorderBuffer;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.sfu.RtpTrack.Codec;

/** One simulcast layer as it comes in. */
final class LayerTrack {

    private final Rendition rendition;
    private final ReorderBuffer order = new ReorderBuffer();
    private final FrameAssembler assembler;
    private final LayerClock.OfLayer clock;
    private final Consumer<Picture> output;
    private long lastArrival = Long.MIN_VALUE;

    /** @param time on the stream's timeline, in microseconds */
    record Picture(Rendition layer, long time, Frame frame) {}

    LayerTrack(Rendition rendition, Codec codec, LayerClock clock, Consumer<Picture> output) {
        this.rendition = rendition;
        this.assembler = FrameAssembler.of(codec);
        this.clock = clock.layer();
        this.output = output;
    }

    void received(RtpPacket packet) {
        for (ReorderBuffer.Ordered ordered : order.add(packet)) {
            Frame frame = assembler.add(ordered);
            if (frame != null) {
                lastArrival = frame.arrival();
                output.accept(new Picture(rendition, clock.timeOf(frame), frame));
            }
        }
    }

    Rendition rendition() {
        return rendition;
    }

    /** A frame came by another way. */
    void touch(long now) {
        lastArrival = now;
    }

    /** Whether frames came within the last {@code nanos}. */
    boolean flows(long now, long nanos) {
        return lastArrival != Long.MIN_VALUE && now - lastArrival < nanos;
    }

    static long ticks(long micros) {
        return Math.round(micros * (VideoHeader.TIMESCALE / 1e6));
    }
}
