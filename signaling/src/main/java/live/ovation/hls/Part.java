package live.ovation.hls;

/**
 * A partial segment (EXT-X-PART, rfc8216bis 4.4.4.9): one {@code moof} and its {@code mdat}.
 *
 * @param msn media sequence number of its segment; the renditions of a stream share them
 * @param number counts the parts of a segment, from 0
 * @param start on the stream's timeline, in microseconds; the segments' programme date time tells when that was
 * @param duration in microseconds
 * @param independent begins with a key frame
 * @param frames how many frames are in it
 */
public record Part(
        Rendition rendition,
        long msn,
        int number,
        long start,
        long duration,
        boolean independent,
        int frames,
        Octets bytes) {}
