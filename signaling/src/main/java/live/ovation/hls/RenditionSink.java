package live.ovation.hls;

import java.util.UUID;
import java.util.function.Consumer;
import live.ovation.hls.PartCutter.OpenSegment;
import live.ovation.hls.PartCutter.PartContent;

/** Turns what a cutter cuts into the gallery's events. */
final class RenditionSink implements PartCutter.Output {

    private final UUID streamId;
    private final Rendition rendition;
    private final int nextInit;
    private final Consumer<GalleryEvent> events;

    RenditionSink(UUID streamId, Rendition rendition, int nextInit, Consumer<GalleryEvent> events) {
        this.streamId = streamId;
        this.rendition = rendition;
        this.nextInit = nextInit;
        this.events = events;
    }

    /** The number of the first initialization section that nobody has made yet. */
    int nextInit() {
        return nextInit;
    }

    void init(InitSection init) {
        events.accept(new GalleryEvent.InitMade(streamId, rendition, init));
    }

    @Override
    public void opened(OpenSegment segment) {
        events.accept(new GalleryEvent.SegmentOpened(
                streamId,
                rendition,
                segment.boundary.msn(),
                segment.init,
                segment.boundary.discontinuity(),
                segment.programDateTime,
                segment.start));
    }

    @Override
    public void cut(OpenSegment segment, int number, PartContent part) {
        events.accept(new GalleryEvent.PartMade(
                streamId,
                new Part(
                        rendition,
                        segment.boundary.msn(),
                        number,
                        part.start(),
                        part.duration(),
                        part.independent(),
                        part.frames(),
                        part.bytes())));
    }

    @Override
    public void closed(OpenSegment segment) {
        events.accept(new GalleryEvent.SegmentClosed(
                streamId,
                rendition,
                new Segment(
                        segment.boundary.msn(),
                        segment.init,
                        segment.boundary.discontinuity(),
                        segment.programDateTime,
                        segment.start,
                        segment.duration,
                        segment.bytes)));
    }
}
