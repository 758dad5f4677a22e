package live.ovation.hls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Keeps what the gallery makes for longer than its memory window. The gallery works without one, but then rewinds no further. */
public interface Archive {

    /**
     * Takes over what was made. Called in order for each stream, on an event loop, so it must return at once; a stream whose archive
     * can't keep up goes on live without it.
     */
    void take(GalleryEvent event);

    /** What is kept of an unfinished stream from an earlier run of this service; empty when there is nothing. */
    Mono<Past> past(UUID streamId);

    /** All bytes of a segment; empty when it isn't there, or not any more. */
    Mono<Octets> segment(UUID streamId, Rendition rendition, long msn);

    /** The finished segments of each rendition, oldest first without gaps, and the sections that they need. */
    record Past(Map<Rendition, List<Segment>> segments, Map<Rendition, List<InitSection>> inits) {}
}
