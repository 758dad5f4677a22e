package live.ovation.hls;

import java.util.List;
import live.ovation.hls.mp4.AudioHeader;
import live.ovation.hls.mp4.FragmentReader;
import live.ovation.hls.mp4.VideoHeader;

/**
 * A frame as it is in a {@link Part}: H.264 in access units with four-byte lengths, or AAC.
 *
 * @param time on the stream's timeline, in ms
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record MediaFrame(long time, boolean key, byte[] data) {

    public static List<MediaFrame> of(Part part) {
        int timescale = part.rendition().isVideo() ? VideoHeader.TIMESCALE : AudioHeader.TIMESCALE;
        return FragmentReader.samples(part.bytes().asByteBuf()).stream()
                .map(sample -> new MediaFrame(sample.time() * 1000 / timescale, sample.key(), sample.data()))
                .toList();
    }

    /** What a decoder is set up with: an AVCDecoderConfigurationRecord, or an AudioSpecificConfig. */
    public static byte[] configuration(InitSection init) {
        return FragmentReader.configuration(init.bytes().asByteBuf());
    }
}
