package live.ovation.recording;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import live.ovation.hls.Archive.Past;
import live.ovation.hls.InitSection;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;
import org.jspecify.annotations.Nullable;

/** What a recording consists of. One thread writes at a time, anybody may read. */
final class RecordingIndex {

    private final Map<Rendition, Track> tracks = new EnumMap<>(Rendition.class);

    RecordingIndex() {
        for (Rendition rendition : Rendition.values()) {
            tracks.put(rendition, new Track());
        }
    }

    void apply(IndexEntry entry) {
        track(entry.rendition()).apply(entry);
    }

    /** Nothing follows: what was cut short ends here. */
    void cut() {
        tracks.values().forEach(Track::cut);
    }

    Track track(Rendition rendition) {
        Track track = tracks.get(rendition);
        if (track == null) {
            throw new IllegalArgumentException("no track for " + rendition);
        }
        return track;
    }

    /** The renditions that have something to play, best first. */
    List<Rendition> renditions() {
        return tracks.entrySet().stream()
                .filter(e -> !e.getValue().segments().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When the first frame of the first segment was captured; null while there is none. */
    @Nullable
    Instant startedAt() {
        return tracks.values().stream()
                .map(Track::first)
                .filter(Objects::nonNull)
                .map(first -> first.segment().programDateTime())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * What the renditions have in common: for each media sequence number a segment of the best rendition that has it, marked as
     * discontinuous where any rendition is.
     */
    NavigableMap<Long, Segment> spine() {
        NavigableMap<Long, Segment> spine = new TreeMap<>();
        segments().forEach(segment -> spine.merge(segment.msn(), segment, RecordingIndex::common));
        return spine;
    }

    /** In ms. */
    long durationMs() {
        return spine().values().stream().mapToLong(Segment::duration).sum() / 1000;
    }

    long bytes() {
        return tracks.values().stream().mapToLong(Track::bytes).sum();
    }

    /** As the gallery asks for it after a restart. */
    Past past() {
        Map<Rendition, List<Segment>> segments = new EnumMap<>(Rendition.class);
        Map<Rendition, List<InitSection>> inits = new EnumMap<>(Rendition.class);
        for (Rendition rendition : renditions()) {
            segments.put(rendition, track(rendition).newest());
            inits.put(rendition, track(rendition).inits());
        }
        return new Past(segments, inits);
    }

    private Stream<Segment> segments() {
        return tracks.values().stream().flatMap(t -> t.segments().stream()).map(StoredSegment::segment);
    }

    private static Segment common(Segment a, Segment b) {
        return a.discontinuity() || !b.discontinuity()
                ? a
                : new Segment(a.msn(), a.init(), true, a.programDateTime(), a.start(), a.duration(), a.bytes());
    }
}
