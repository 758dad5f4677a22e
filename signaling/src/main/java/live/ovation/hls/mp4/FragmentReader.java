package live.ovation.hls.mp4;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link Fragment}, {@link VideoHeader} and {@link AudioHeader} write. */
public final class FragmentReader {

    private static final int HEADER = 8;
    private static final long NO_SYNC = 0x00010000;
    /** Before the boxes inside an entry of {@code stsd}: fields of every entry, then of a video or of a sound. */
    private static final int VIDEO_ENTRY = 78;

    private static final int AUDIO_ENTRY = 28;
    private static final int DECODER_SPECIFIC = 0x05;

    private FragmentReader() {}

    /** The samples of one fragment. */
    public static List<Sample> samples(ByteBuf fragment) {
        ByteBuf traf = need(child(need(child(fragment, "moof", 0)), "traf", 0));
        ByteBuf tfdt = need(child(traf, "tfdt", 0));
        ByteBuf trun = need(child(traf, "trun", 0));
        ByteBuf data = need(child(fragment, "mdat", 0)).duplicate();
        long time = tfdt.getLong(tfdt.readerIndex() + 4);
        ByteBuf entries = trun.duplicate().skipBytes(4);
        int count = entries.readInt();
        entries.skipBytes(4);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int duration = entries.readInt();
            byte[] bytes = new byte[entries.readInt()];
            boolean key = (entries.readUnsignedInt() & NO_SYNC) == 0;
            data.readBytes(bytes);
            samples.add(new Sample(time, duration, key, bytes));
            time += duration;
        }
        return samples;
    }

    /** What a decoder is set up with: an AVCDecoderConfigurationRecord, or an AudioSpecificConfig. */
    public static byte[] configuration(ByteBuf header) {
        ByteBuf box = header;
        for (String name : List.of("moov", "trak", "mdia", "minf", "stbl")) {
            box = need(child(box, name, 0));
        }
        ByteBuf stsd = need(child(box, "stsd", 0));
        ByteBuf video = child(stsd, "avc1", HEADER);
        return video == null
                ? specific(need(child(need(child(stsd, "mp4a", HEADER)), "esds", AUDIO_ENTRY)))
                : bytes(need(child(video, "avcC", VIDEO_ENTRY)));
    }

    /** Descriptors of fewer than 128 bytes: a tag, a length, and the fields before what is inside. */
    private static byte[] specific(ByteBuf esds) {
        ByteBuf in = esds.duplicate().skipBytes(4 + 2 + 3 + 2 + 13);
        if (in.readUnsignedByte() != DECODER_SPECIFIC) {
            throw new IllegalArgumentException("no decoder specific information where it should be");
        }
        return bytes(in.readSlice(in.readUnsignedByte()));
    }

    /** The content of the first box of that type, {@code skip} bytes into its parent; null when there is none. */
    private static @Nullable ByteBuf child(ByteBuf parent, String type, int skip) {
        ByteBuf in = parent.duplicate().skipBytes(skip);
        while (in.readableBytes() >= HEADER) {
            int size = in.readInt();
            String found = in.readCharSequence(4, StandardCharsets.US_ASCII).toString();
            ByteBuf content = in.readSlice(size - HEADER);
            if (found.equals(type)) {
                return content;
            }
        }
        return null;
    }

    private static ByteBuf need(@Nullable ByteBuf box) {
        if (box == null) {
            throw new IllegalArgumentException("a box is missing");
        }
        return box;
    }

    private static byte[] bytes(ByteBuf content) {
        byte[] bytes = new byte[content.readableBytes()];
        content.getBytes(content.readerIndex(), bytes);
        return bytes;
    }
}
