package live.ovation.sfu;

import live.ovation.sfu.RtpTrack.Codec;

/** The RTP payload types by which a receiver knows codecs (RFC 3551 section 6: 96 to 127, and others where those are taken). */
public record PayloadTypes(int opus, int h264, int vp8) {

    /** The one of {@code codec}. */
    public int of(Codec codec) {
        return switch (codec) {
            case OPUS -> opus;
            case H264 -> h264;
            case VP8 -> vp8;
        };
    }
}
