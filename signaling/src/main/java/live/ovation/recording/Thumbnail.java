package live.ovation.recording;

/** Small pictures of a recording, one for every ten seconds. */
final class Thumbnail {

    static final long EVERY_MS = 10_000;

    private Thumbnail() {}

    /** The number of the picture for this time since the start, in ms. */
    static long at(long ms) {
        return Math.floorDiv(ms, EVERY_MS);
    }
}
