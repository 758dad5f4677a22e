package live.ovation.hls.rtp;

import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;

/** Puts frames together from the packets of one track, in order. */
public interface FrameAssembler {

    /** The frame that this packet completes; null while it isn't whole, and for frames that lack packets. */
    @Nullable
    Frame add(ReorderBuffer.Ordered packet);

    static FrameAssembler of(Codec codec) {
        return switch (codec) {
            case H264 -> new H264Assembler();
            case VP8 -> new Vp8Assembler();
            case OPUS -> new OpusAssembler();
        };
    }
}
