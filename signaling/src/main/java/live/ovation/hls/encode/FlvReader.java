package live.ovation.hls.encode;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads what ffmpeg writes as FLV: the simplest container that gives each frame a time (Adobe Flash Video File Format 10.1, E.4). */
final class FlvReader {

    private static final int FILE_HEADER = 9 + 4;
    private static final int AUDIO = 8;
    private static final int VIDEO = 9;
    private static final int MOST = 8 << 20;

    /**
     * @param time in ms
     * @param config AudioSpecificConfig or AVCDecoderConfigurationRecord instead of a frame
     */
    @SuppressWarnings("ArrayRecordComponent") // one owner from the pipe to the muxer; nobody compares tags
    record Tag(long time, boolean key, boolean config, byte[] data) {}

    private final DataInputStream in;

    FlvReader(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        this.in.skipNBytes(FILE_HEADER);
    }

    /** The next frame or configuration, waiting for it; null at the end. */
    @Nullable
    Tag next() throws IOException {
        try {
            while (true) {
                Tag tag = read();
                if (tag != null) {
                    return tag;
                }
            }
        } catch (EOFException e) {
            return null;
        }
    }

    private @Nullable Tag read() throws IOException {
        int type = in.readUnsignedByte();
        int size = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
        long time = ((long) in.readUnsignedShort() << 8) | in.readUnsignedByte();
        time |= (long) in.readUnsignedByte() << 24;
        in.skipNBytes(3);
        if (size > MOST) {
            throw new IOException("a tag of " + size + " bytes");
        }
        byte[] body = in.readNBytes(size);
        in.skipNBytes(4);
        return switch (type) {
            case AUDIO -> tag(time, body, 2, true);
            case VIDEO -> tag(time, body, 5, body.length > 0 && body[0] >> 4 == 1);
            default -> null;
        };
    }

    private static @Nullable Tag tag(long time, byte[] body, int header, boolean key) {
        if (body.length <= header || body[1] > 1) {
            return null;
        }
        byte[] data = java.util.Arrays.copyOfRange(body, header, body.length);
        return new Tag(time, key, body[1] == 0, data);
    }
}
