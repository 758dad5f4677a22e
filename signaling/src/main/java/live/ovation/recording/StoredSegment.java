package live.ovation.recording;

import live.ovation.hls.Segment;

/**
 * A finished segment and where its bytes are.
 *
 * @param offset in its rendition's media file
 * @param frames how many are in it
 * @param chunk where the run of segments that are stored together begins in that file
 */
record StoredSegment(Segment segment, long offset, int frames, long chunk) {

    /** How many segments are stored together where objects should not be small. */
    static final int CHUNK = 10;

    long msn() {
        return segment.msn();
    }

    /** Of the next byte in the media file. */
    long end() {
        return offset + segment.bytes();
    }
}
