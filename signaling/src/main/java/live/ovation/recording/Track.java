package live.ovation.recording;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import live.ovation.hls.InitSection;
import live.ovation.hls.Segment;
import org.jspecify.annotations.Nullable;

/** What is recorded of one rendition. One thread writes at a time, anybody may read. */
final class Track {

    private final NavigableMap<Long, StoredSegment> segments = new ConcurrentSkipListMap<>();
    private final NavigableMap<Integer, InitSection> inits = new ConcurrentSkipListMap<>();
    private IndexEntry.@Nullable Opened open;
    private long duration;
    private int frames;
    private long offset;
    private long kept;
    private long chunk;
    private long chunkEnd;
    private volatile long end;

    void apply(IndexEntry entry) {
        switch (entry) {
            case IndexEntry.Init e -> inits.put(e.init().number(), e.init());
            case IndexEntry.Opened e -> open(e);
            case IndexEntry.Stored e -> add(e);
            case IndexEntry.Closed e -> close(e);
        }
    }

    /** Closes a segment that was cut short, at its last whole part. */
    void cut() {
        IndexEntry.Opened cut = open;
        open = null;
        if (cut != null && end > offset) {
            keep(cut, duration);
        }
    }

    Collection<StoredSegment> segments() {
        return segments.values();
    }

    @Nullable
    StoredSegment first() {
        Map.Entry<Long, StoredSegment> first = segments.firstEntry();
        return first == null ? null : first.getValue();
    }

    @Nullable
    StoredSegment segment(long msn) {
        return segments.get(msn);
    }

    List<InitSection> inits() {
        return List.copyOf(inits.values());
    }

    @Nullable
    InitSection init(int number) {
        return inits.get(number);
    }

    /** The newest segments that follow each other, oldest first. */
    List<Segment> newest() {
        ArrayDeque<Segment> run = new ArrayDeque<>();
        long expected = -1;
        for (StoredSegment stored : segments.descendingMap().values()) {
            if (expected >= 0 && stored.msn() != expected) {
                break;
            }
            run.addFirst(stored.segment());
            expected = stored.msn() - 1;
        }
        return List.copyOf(run);
    }

    /** How many bytes of the media file belong to it. */
    long bytes() {
        return end;
    }

    private void open(IndexEntry.Opened entry) {
        cut();
        open = entry;
        duration = 0;
        frames = 0;
        offset = end;
    }

    private void add(IndexEntry.Stored part) {
        IndexEntry.Opened of = open;
        if (of == null || of.msn() != part.msn() || part.offset() != end) {
            throw new IllegalArgumentException("part of segment " + part.msn() + " out of place");
        }
        duration += part.duration();
        frames += part.frames();
        end = part.offset() + part.size();
    }

    private void close(IndexEntry.Closed entry) {
        IndexEntry.Opened closing = open;
        open = null;
        if (closing != null && closing.msn() == entry.msn() && end > offset) {
            keep(closing, entry.duration());
        }
    }

    private void keep(IndexEntry.Opened of, long lasted) {
        Segment segment = new Segment(
                of.msn(), of.init(), of.discontinuity(), of.programDateTime(), of.start(), lasted, end - offset);
        if (kept++ % StoredSegment.CHUNK == 0) {
            chunk = chunkEnd;
        }
        chunkEnd = end;
        segments.put(of.msn(), new StoredSegment(segment, offset, frames, chunk));
    }
}
