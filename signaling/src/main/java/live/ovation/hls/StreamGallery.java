package live.ovation.hls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import live.ovation.stream.AccessRule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gallery of one stream, from its first part to its end, across all packagers that it has had. */
final class StreamGallery {

    private static final Logger log = LoggerFactory.getLogger(StreamGallery.class);

    private final UUID streamId;
    private final UUID channelId;
    private final String slug;
    private final HlsProperties properties;
    private final @Nullable Archive archive;
    private final GalleryMetrics metrics;
    private final ConcurrentMap<Rendition, RenditionWindow> windows = new ConcurrentSkipListMap<>();
    private volatile long pictureEnd;
    private volatile long soundEnd;
    private volatile List<GalleryListener> listeners = List.of();
    private volatile boolean ended;
    private volatile boolean transcoded;
    private volatile AccessRule rule = AccessRule.USUAL;

    StreamGallery(
            UUID streamId,
            UUID channelId,
            String slug,
            HlsProperties properties,
            @Nullable Archive archive,
            GalleryMetrics metrics) {
        this.streamId = streamId;
        this.channelId = channelId;
        this.slug = slug;
        this.properties = properties;
        this.archive = archive;
        this.metrics = metrics;
    }

    UUID streamId() {
        return streamId;
    }

    UUID channelId() {
        return channelId;
    }

    String slug() {
        return slug;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether the picture is encoded anew, since its publisher sends what few players can play. */
    boolean isTranscoded() {
        return transcoded;
    }

    void transcoded(boolean now) {
        transcoded = now;
    }

    /** Whom it is for, as of now. */
    AccessRule rule() {
        return rule;
    }

    void rule(AccessRule now) {
        rule = now;
    }

    @Nullable
    Archive archive() {
        return archive;
    }

    void restore(Archive.Past past) {
        past.segments()
                .forEach((rendition, segments) ->
                        window(rendition).restore(segments, past.inits().getOrDefault(rendition, List.of())));
    }

    RenditionSink sink(Rendition rendition) {
        return new RenditionSink(streamId, rendition, window(rendition).nextInit(), this::take);
    }

    /** The media sequence number for what comes next: above all that were ever given out. */
    long nextMsn() {
        return windows.values().stream()
                .mapToLong(window -> window.state().lastMsn() + 1)
                .max()
                .orElse(0);
    }

    /** Null while nothing of the rendition is there. */
    @Nullable
    RenditionWindow find(Rendition rendition) {
        RenditionWindow window = windows.get(rendition);
        return window == null || window.state().isEmpty() ? null : window;
    }

    List<RenditionReport> reportsBeside(Rendition rendition) {
        List<RenditionReport> reports = new ArrayList<>();
        windows.forEach((other, window) -> {
            PlaylistState state = window.state();
            if (other != rendition && !state.isEmpty()) {
                reports.add(new RenditionReport(other, state.lastMsn(), state.lastPart()));
            }
        });
        return reports;
    }

    List<Variant> variants() {
        Map<Rendition, Variant> variants = new EnumMap<>(Rendition.class);
        windows.forEach((rendition, window) -> {
            InitSection init = window.newestInit();
            if (init != null && !window.state().isEmpty()) {
                variants.put(rendition, variant(rendition, window, init));
            }
        });
        return List.copyOf(variants.values());
    }

    /** In bytes. */
    long held() {
        return windows.values().stream().mapToLong(RenditionWindow::held).sum();
    }

    /** Where the newest part ends, on the stream's timeline in microseconds: the picture's where there is one; 0 before any. */
    long newestEnd() {
        return pictureEnd > 0 ? pictureEnd : soundEnd;
    }

    void end() {
        if (!ended) {
            ended = true;
            windows.values().forEach(RenditionWindow::end);
            keep(new GalleryEvent.Ended(streamId));
        }
    }

    private Variant variant(Rendition rendition, RenditionWindow window, InitSection init) {
        RateMeter rates = window.rates();
        return new Variant(
                rendition,
                streamId + "/" + rendition.path() + "/index.m3u8",
                init.codecs(),
                init.width(),
                init.height(),
                rates.frameRate(),
                rates.bandwidth(),
                rates.averageBandwidth());
    }

    private void take(GalleryEvent event) {
        switch (event) {
            case GalleryEvent.InitMade e -> window(e.rendition()).add(e.init());
            case GalleryEvent.SegmentOpened e -> window(e.rendition()).open(e);
            case GalleryEvent.PartMade e -> {
                long now = System.currentTimeMillis();
                window(e.part().rendition()).add(e.part(), now);
                metrics.cut(e.part());
                reach(e.part());
            }
            case GalleryEvent.SegmentClosed e -> window(e.rendition()).close(e.segment());
            case GalleryEvent.Ended e -> {}
        }
        keep(event);
    }

    /** Packagers make parts one at a time. */
    private void reach(Part part) {
        long end = part.start() + part.duration();
        if (part.rendition().isVideo()) {
            pictureEnd = Math.max(pictureEnd, end);
        } else {
            soundEnd = Math.max(soundEnd, end);
        }
    }

    /** Tells them, too, of everything that is made from now on. */
    void tell(List<GalleryListener> more) {
        listeners = List.copyOf(more);
    }

    private void keep(GalleryEvent event) {
        listeners.forEach(listener -> tell(listener, event));
        Archive to = archive;
        if (to != null) {
            to.take(event);
        }
    }

    private void tell(GalleryListener listener, GalleryEvent event) {
        try {
            listener.made(channelId, event);
        } catch (RuntimeException e) {
            log.error("A listener could not follow stream {}", streamId, e);
        }
    }

    private RenditionWindow window(Rendition rendition) {
        return windows.computeIfAbsent(rendition, r -> new RenditionWindow(r, properties, archive != null));
    }
}
