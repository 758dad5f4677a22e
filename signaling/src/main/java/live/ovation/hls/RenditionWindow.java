package live.ovation.hls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.hls.PlaylistState.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What viewers may have of one rendition: the playlist as it is now, and the bytes of the latest segments. Written by one thread, the
 * packager's; read by all.
 */
final class RenditionWindow {

    private final Rendition rendition;
    private final HlsProperties properties;
    private final boolean archived;
    private final ArrayDeque<Listed> listed = new ArrayDeque<>();
    private final List<Part> open = new ArrayList<>();
    /** {@link #listed} as playlists show it: copied once a segment, not once a part. */
    private List<Listed> finished = List.of();

    private final ConcurrentMap<Long, SegmentBytes> bytes = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, InitSection> inits = new ConcurrentHashMap<>();
    private final RateMeter rates = new RateMeter();
    private GalleryEvent.@Nullable SegmentOpened opened;
    private long removedDiscontinuities;
    private long held;
    private volatile int newestInit = -1;
    private volatile PlaylistState state;

    RenditionWindow(Rendition rendition, HlsProperties properties, boolean archived) {
        this.rendition = rendition;
        this.properties = properties;
        this.archived = archived;
        this.state = PlaylistState.empty();
    }

    /** The parts of a segment; the segment is their sum. */
    private record SegmentBytes(List<Octets> parts, boolean whole) {

        SegmentBytes with(Octets part) {
            List<Octets> more = new ArrayList<>(parts);
            more.add(part);
            return new SegmentBytes(List.copyOf(more), false);
        }
    }

    PlaylistState state() {
        return state;
    }

    @Nullable
    Octets part(long msn, int number) {
        SegmentBytes of = bytes.get(msn);
        return of == null || number >= of.parts().size() ? null : of.parts().get(number);
    }

    /** The parts of a finished segment that is still in memory; null when it isn't. */
    @Nullable
    List<Octets> segment(long msn) {
        SegmentBytes of = bytes.get(msn);
        return of == null || !of.whole() ? null : of.parts();
    }

    @Nullable
    InitSection init(int number) {
        return inits.get(number);
    }

    int nextInit() {
        return newestInit + 1;
    }

    @Nullable
    InitSection newestInit() {
        return inits.get(newestInit);
    }

    RateMeter rates() {
        return rates;
    }

    long held() {
        return held;
    }

    /** What an earlier run of this service made. */
    void restore(List<Segment> segments, List<InitSection> sections) {
        sections.forEach(this::add);
        segments.forEach(segment -> listed.addLast(new Listed(segment, List.of())));
        trim();
        publish(System.currentTimeMillis());
    }

    void add(InitSection init) {
        inits.put(init.number(), init);
        newestInit = init.number();
    }

    void open(GalleryEvent.SegmentOpened segment) {
        opened = segment;
        open.clear();
        if (!listed.isEmpty() && segment.msn() != listed.getLast().segment().msn() + 1) {
            forgetAll();
        }
    }

    void add(Part part, long cutAt) {
        open.add(part);
        bytes.merge(
                part.msn(), new SegmentBytes(List.of(part.bytes()), false), (before, now) -> before.with(part.bytes()));
        held += part.bytes().size();
        rates.add(part);
        publish(cutAt);
    }

    void close(Segment segment) {
        bytes.computeIfPresent(segment.msn(), (msn, of) -> new SegmentBytes(of.parts(), true));
        listed.addLast(new Listed(segment, PlaylistText.parts(open)));
        rates.close(segment);
        opened = null;
        open.clear();
        trim();
        publish(System.currentTimeMillis());
    }

    /** No more segments; whoever waits is answered. */
    void end() {
        succeed(state.ended());
    }

    private void publish(long cutAt) {
        succeed(new PlaylistState(finished, opened, List.copyOf(open), removedDiscontinuities, cutAt, false));
    }

    private void succeed(PlaylistState next) {
        PlaylistState before = state;
        state = next;
        before.succeededBy(next);
    }

    /** Segments leave memory after the window, and the playlist when nobody keeps them any longer. */
    private void trim() {
        long kept = 0;
        long size = 0;
        for (var i = listed.descendingIterator(); i.hasNext(); ) {
            Segment segment = i.next().segment();
            kept += segment.duration();
            size += segment.bytes();
            boolean outside = kept > properties.window().toNanos() / 1000
                    || size > properties.windowSize().toBytes() * share() / 100;
            if (outside && bytes.remove(segment.msn()) != null) {
                held -= segment.bytes();
            }
        }
        long most = archived ? properties.dvrWindow().toNanos() / 1000 : 0;
        while (listed.size() > 1 && isToBeForgotten(kept, most)) {
            kept -= forgetFirst().duration();
        }
        finished = List.copyOf(listed);
    }

    /** Of the stream's memory, in percent. */
    private int share() {
        return switch (rendition) {
            case HIGH -> 70;
            case MEDIUM -> 20;
            case LOW, AUDIO -> 5;
        };
    }

    private boolean isToBeForgotten(long kept, long most) {
        return archived
                ? kept > most
                : !bytes.containsKey(listed.getFirst().segment().msn());
    }

    private Segment forgetFirst() {
        Segment first = listed.removeFirst().segment();
        if (first.discontinuity()) {
            removedDiscontinuities++;
        }
        return first;
    }

    private void forgetAll() {
        while (!listed.isEmpty()) {
            Segment first = forgetFirst();
            if (bytes.remove(first.msn()) != null) {
                held -= first.bytes();
            }
        }
        finished = List.of();
    }
}
