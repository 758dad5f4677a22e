package live.ovation.hls;

import java.time.Instant;
import java.util.UUID;

/** What a packager made, in the order in which it made it. */
public sealed interface GalleryEvent {

    UUID streamId();

    /** A rendition's segments use this section from the next one on. */
    record InitMade(UUID streamId, Rendition rendition, InitSection init) implements GalleryEvent {}

    /** Its first part follows. Parameters as in {@link Segment}. */
    record SegmentOpened(
            UUID streamId,
            Rendition rendition,
            long msn,
            int init,
            boolean discontinuity,
            Instant programDateTime,
            long start)
            implements GalleryEvent {}

    record PartMade(UUID streamId, Part part) implements GalleryEvent {}

    /** No part of this segment follows. */
    record SegmentClosed(UUID streamId, Rendition rendition, Segment segment) implements GalleryEvent {}

    /** The broadcast is over and everything was made. */
    record Ended(UUID streamId) implements GalleryEvent {}
}
