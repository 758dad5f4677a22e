package live.ovation.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.ovation.hls.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of a recording; there is one for every ten seconds.
 *
 * @param number how many lie before it
 * @param rendition the smallest that has the picture
 * @param segment begins with it
 */
record Thumbnail(long number, Rendition rendition, StoredSegment segment) {

    static final long EVERY_MS = 10_000;
    private static final List<Rendition> SMALLEST_FIRST = List.of(Rendition.LOW, Rendition.MEDIUM, Rendition.HIGH);

    /** The number of the picture for this time since the start, in ms. */
    static long at(long ms) {
        return Math.floorDiv(ms, EVERY_MS);
    }

    /** The picture that a finished segment is the first to give; null when it gives none, or a smaller rendition will. */
    static @Nullable Thumbnail of(RecordingIndex index, Rendition rendition, long msn) {
        StoredSegment segment = index.track(rendition).segment(msn);
        if (segment == null || rendition != smallest(index, msn)) {
            return null;
        }
        StoredSegment before = index.track(rendition).segment(msn - 1);
        long number = numberOf(index, segment);
        return before == null || numberOf(index, before) != number ? new Thumbnail(number, rendition, segment) : null;
    }

    /** The picture of this number; null when nothing was recorded then. */
    static @Nullable Thumbnail find(RecordingIndex index, long number) {
        for (Rendition rendition : SMALLEST_FIRST) {
            for (StoredSegment segment : index.track(rendition).segments()) {
                if (numberOf(index, segment) == number) {
                    return new Thumbnail(number, rendition, segment);
                }
            }
        }
        return null;
    }

    private static @Nullable Rendition smallest(RecordingIndex index, long msn) {
        for (Rendition rendition : SMALLEST_FIRST) {
            Track track = index.track(rendition);
            if (track.segment(msn) != null || track.segment(msn - 1) != null) {
                return rendition;
            }
        }
        return null;
    }

    private static long numberOf(RecordingIndex index, StoredSegment segment) {
        Instant start = index.startedAt();
        Instant time = segment.segment().programDateTime();
        return start == null ? 0 : at(Duration.between(start, time).toMillis());
    }
}
