package live.ovation.hls;

/**
 * A variant stream of a multivariant playlist (EXT-X-STREAM-INF, rfc8216bis 4.4.6.2), or its audio rendition.
 *
 * @param uri of the media playlist
 * @param codecs of its own media, without those of the sound that goes with it
 * @param frameRate in frames/s
 * @param bandwidth the highest bit rate of any of its segments, in bit/s
 * @param averageBandwidth in bit/s
 */
public record Variant(
        Rendition rendition,
        String uri,
        String codecs,
        int width,
        int height,
        double frameRate,
        long bandwidth,
        long averageBandwidth) {}
