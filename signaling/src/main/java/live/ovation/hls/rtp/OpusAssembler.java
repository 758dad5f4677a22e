package live.ovation.hls.rtp;

import org.jspecify.annotations.Nullable;

/** RFC 7587: each packet is a frame. */
final class OpusAssembler implements FrameAssembler {

    private final Unwrapper timestamps = new Unwrapper(32);

    @Override
    public @Nullable Frame add(ReorderBuffer.Ordered ordered) {
        RtpPacket packet = ordered.packet();
        return packet.payload().length == 0
                ? null
                : new Frame(timestamps.unwrap(packet.timestamp()), true, packet.payload(), null, packet.arrival());
    }
}
