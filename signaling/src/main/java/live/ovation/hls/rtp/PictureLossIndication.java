package live.ovation.hls.rtp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** RTCP that asks for a key frame: RFC 4585 section 6.3.1. */
public final class PictureLossIndication {

    private static final int VERSION_AND_FORMAT = 0x81;
    private static final int PAYLOAD_SPECIFIC = 206;

    private PictureLossIndication() {}

    public static ByteBuf of(long mediaSsrc) {
        return Unpooled.buffer(12)
                .writeByte(VERSION_AND_FORMAT)
                .writeByte(PAYLOAD_SPECIFIC)
                .writeShort(2)
                .writeInt((int) mediaSsrc)
                .writeInt((int) mediaSsrc);
    }
}
