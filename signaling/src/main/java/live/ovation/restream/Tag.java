package live.ovation.restream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import live.ovation.hls.MediaFrame;

/**
 * A frame, or what its decoder is set up with, as RTMP carries it (Adobe Flash Video File Format 10.1, E.4.2.1 and E.4.3.1): H.264 and AAC.
 *
 * @param time on the stream's timeline, in ms
 * @param key a picture that can be shown without the ones before
 */
@SuppressWarnings("ArrayRecordComponent") // shared by those who send it; nobody compares tags
record Tag(Kind kind, long time, boolean key, byte[] body) {

    private static final int AVC_KEY = 0x17;
    private static final int AVC_DELTA = 0x27;
    /** AAC, which always says 44.1 kHz, 16 bits, stereo here; its configuration says what it is. */
    private static final int AAC = 0xaf;

    /** What is in it. */
    enum Kind {
        PICTURE_SETUP,
        PICTURE,
        SOUND_SETUP,
        SOUND;

        boolean isPicture() {
            return this == PICTURE || this == PICTURE_SETUP;
        }
    }

    static Tag setup(boolean picture, byte[] configuration) {
        return picture
                ? new Tag(Kind.PICTURE_SETUP, 0, false, body(configuration, AVC_KEY, 0, 0, 0, 0))
                : new Tag(Kind.SOUND_SETUP, 0, false, body(configuration, AAC, 0));
    }

    static Tag frame(boolean picture, MediaFrame frame) {
        return picture
                ? new Tag(
                        Kind.PICTURE,
                        frame.time(),
                        frame.key(),
                        body(frame.data(), frame.key() ? AVC_KEY : AVC_DELTA, 1, 0, 0, 0))
                : new Tag(Kind.SOUND, frame.time(), false, body(frame.data(), AAC, 1));
    }

    ByteBuf buffer() {
        return Unpooled.wrappedBuffer(body);
    }

    private static byte[] body(byte[] data, int... header) {
        byte[] body = new byte[header.length + data.length];
        for (int i = 0; i < header.length; i++) {
            body[i] = (byte) header[i];
        }
        System.arraycopy(data, 0, body, header.length, data.length);
        return body;
    }
}
