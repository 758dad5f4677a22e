package live.ovation.recording;

import live.ovation.hls.Segment;

/**
 * A finished segment and where its bytes are.
 *
 * @param offset in its rendition's media file
 * @param frames how many are in it
 */
record StoredSegment(Segment segment, long offset, int frames) {

    long msn() {
        return segment.msn();
    }

    /** Of the next byte in the media file. */
    long end() {
        return offset + segment.bytes();
    }
}
