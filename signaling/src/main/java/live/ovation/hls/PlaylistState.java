package live.ovation.hls;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A media playlist at one moment. It never changes; the next one succeeds it, and whoever waits for more is told so. All who ask for it
 * share one text and one gzip of it.
 */
final class PlaylistState {

    private final List<Listed> listed;
    private final GalleryEvent.@Nullable SegmentOpened opened;
    private final List<Part> open;
    private final long removedDiscontinuities;
    private final long cutAt;
    private final boolean ended;
    private final Sinks.One<PlaylistState> next = Sinks.one();
    private volatile @Nullable Rendered full;
    private volatile @Nullable Rendered delta;

    /** A finished segment and the lines of its parts. */
    record Listed(Segment segment, List<String> parts) {}

    /** The part that players are told to ask for in advance (rfc8216bis 4.4.5.3). */
    record Hint(long msn, int part) {}

    /** @param cutAt Unix ms of the newest part */
    PlaylistState(
            List<Listed> listed,
            GalleryEvent.@Nullable SegmentOpened opened,
            List<Part> open,
            long removedDiscontinuities,
            long cutAt,
            boolean ended) {
        this.listed = listed;
        this.opened = opened;
        this.open = open;
        this.removedDiscontinuities = removedDiscontinuities;
        this.cutAt = cutAt;
        this.ended = ended;
    }

    static PlaylistState empty() {
        return new PlaylistState(List.of(), null, List.of(), 0, 0, false);
    }

    boolean isEmpty() {
        return listed.isEmpty() && open.isEmpty();
    }

    boolean isEnded() {
        return ended;
    }

    long cutAt() {
        return cutAt;
    }

    PlaylistState ended() {
        return new PlaylistState(listed, null, List.of(), removedDiscontinuities, System.currentTimeMillis(), true);
    }

    void succeededBy(PlaylistState newer) {
        next.tryEmitValue(newer);
    }

    Mono<PlaylistState> next() {
        return next.asMono();
    }

    /** The newest segment of which anything is listed; -1 when nothing is. */
    long lastMsn() {
        return open.isEmpty() ? lastWholeMsn() : open.getLast().msn();
    }

    /** The newest part of that segment; -1 when its parts are not known any more. */
    int lastPart() {
        return open.isEmpty() ? partsOfLastWhole() - 1 : open.getLast().number();
    }

    private int partsOfLastWhole() {
        return listed.isEmpty() ? 0 : listed.getLast().parts().size();
    }

    private long lastWholeMsn() {
        return listed.isEmpty() ? -1 : listed.getLast().segment().msn();
    }

    long firstMsn() {
        return listed.isEmpty() ? lastMsn() : listed.getFirst().segment().msn();
    }

    /** Segment and part that come next. */
    long nextMsn() {
        return open.isEmpty() ? lastWholeMsn() + 1 : open.getLast().msn();
    }

    int nextPart() {
        return open.isEmpty() ? 0 : lastPart() + 1;
    }

    /**
     * Which part is expected next. Segments have mostly as many parts as the one before them, so that a part more is expected to
     * begin the next segment; {@link #nextPart()} counts on, whatever is expected.
     */
    Hint hint() {
        boolean mayBeWhole = !open.isEmpty() && partsOfLastWhole() > 0 && open.size() >= partsOfLastWhole();
        return mayBeWhole ? new Hint(nextMsn() + 1, 0) : new Hint(nextMsn(), nextPart());
    }

    /** Whether this part comes next, as far as can be known. */
    boolean mayComeNext(long msn, int part) {
        return !ended && (hint().equals(new Hint(msn, part)) || (msn == nextMsn() && part == nextPart()));
    }

    /**
     * Whether a blocking reload for this position may be answered (rfc8216bis 6.2.5.2). A part of -1 means the whole segment; one that
     * a finished segment does not have means the first part of the next.
     */
    boolean has(long msn, int part) {
        if (ended || msn < lastWholeMsn()) {
            return true;
        }
        if (msn == lastWholeMsn()) {
            return part < Math.max(1, partsOfLastWhole()) || !open.isEmpty();
        }
        return part >= 0 && msn == lastMsn() && part <= lastPart();
    }

    List<Listed> listed() {
        return listed;
    }

    GalleryEvent.@Nullable SegmentOpened opened() {
        return opened;
    }

    List<Part> open() {
        return open;
    }

    long removedDiscontinuities() {
        return removedDiscontinuities;
    }

    /** @param reports the renditions beside this one, as they are now; asked for by the first who wants the text only */
    Rendered full(Supplier<List<RenditionReport>> reports) {
        Rendered known = full;
        if (known == null) {
            known = new Rendered(new PlaylistWriter(this, reports.get()).write(0), tag(""));
            full = known;
        }
        return known;
    }

    /** Without the segments that the player has already (rfc8216bis 6.2.5.1); the full one while there are no such segments. */
    Rendered delta(Supplier<List<RenditionReport>> reports) {
        int skipped = PlaylistWriter.skippable(listed);
        if (skipped == 0 || ended) {
            return full(reports);
        }
        Rendered known = delta;
        if (known == null) {
            known = new Rendered(new PlaylistWriter(this, reports.get()).write(skipped), tag("d"));
            delta = known;
        }
        return known;
    }

    private String tag(String kind) {
        return '"' + (ended ? "end" : lastMsn() + "." + lastPart()) + kind + '"';
    }
}
