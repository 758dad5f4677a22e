package live.ovation.hls;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import live.ovation.hls.LayerTrack.Picture;
import live.ovation.hls.mp4.VideoHeader;

/** Leads the layers that are sent into the renditions that viewers have chosen. Used by one thread. */
final class Ladder {

    /** A layer that was silent for so long is not sent any more. */
    private static final long SILENCE = Duration.ofMillis(400).toNanos();
    /** One that comes back is taken again when it has come for so long. */
    private static final long STEADY = Duration.ofSeconds(2).toNanos();

    private static final long STILL_DELAY = 100_000;
    private static final long STILL_PERIOD = 200_000;

    private final Boundaries boundaries;
    private final StreamGallery gallery;
    private final Timeline timeline;
    private final Map<Rendition, LayerTrack> layers = new EnumMap<>(Rendition.class);
    private final Map<Rendition, VideoRendition> renditions = new EnumMap<>(Rendition.class);
    private final Map<Rendition, Long> backSince = new EnumMap<>(Rendition.class);
    private long lastStill;

    Ladder(Boundaries boundaries, StreamGallery gallery, Timeline timeline) {
        this.boundaries = boundaries;
        this.gallery = gallery;
        this.timeline = timeline;
    }

    void add(LayerTrack layer) {
        layers.put(layer.rendition(), layer);
    }

    boolean isEmpty() {
        return renditions.isEmpty();
    }

    void take(Picture picture) {
        if (picture.frame().key()) {
            boundaries.offer(picture.time());
            renditions.computeIfAbsent(picture.layer(), this::open);
            long now = picture.frame().arrival();
            renditions.forEach((rendition, of) -> reconsider(rendition, of, picture.layer(), now));
        } else {
            boundaries.limit(picture.time());
        }
        for (VideoRendition rendition : renditions.values()) {
            if (rendition.source() == picture.layer()) {
                rendition.take(picture);
            }
        }
    }

    /** Looks for layers that went silent; true when a key frame is wanted. */
    boolean tend(long now) {
        boolean wanted = false;
        for (var entry : layers.entrySet()) {
            if (!entry.getValue().flows(now, SILENCE)) {
                backSince.remove(entry.getKey());
            } else {
                backSince.putIfAbsent(entry.getKey(), now);
            }
        }
        for (VideoRendition rendition : renditions.values()) {
            wanted |= !flows(rendition.source(), now);
        }
        if (wanted && best(now).isEmpty()) {
            hold(timeline.at(now) - STILL_DELAY);
        }
        return wanted;
    }

    void finish() {
        renditions.values().forEach(VideoRendition::finish);
    }

    /** A key frame of {@code layer} is here: the moment to change over to it. */
    private void reconsider(Rendition rendition, VideoRendition of, Rendition layer, long now) {
        if (layer == rendition && !of.isOwnLayer()) {
            if (now - backSince.getOrDefault(layer, now) > STEADY) {
                of.show(layer);
            }
        } else if (!flows(of.source(), now) && best(now).filter(layer::equals).isPresent()) {
            of.show(layer);
        }
    }

    private void hold(long time) {
        if (time - lastStill >= STILL_PERIOD) {
            lastStill = time;
            boundaries.offer(time);
            renditions.values().forEach(rendition -> rendition.hold(time));
        }
    }

    private boolean flows(Rendition layer, long now) {
        LayerTrack track = layers.get(layer);
        return track != null && track.flows(now, SILENCE);
    }

    private Optional<Rendition> best(long now) {
        return layers.keySet().stream().filter(layer -> flows(layer, now)).min(Comparator.naturalOrder());
    }

    private VideoRendition open(Rendition rendition) {
        RenditionSink sink = gallery.sink(rendition);
        PartCutter cutter = new PartCutter(VideoHeader.TIMESCALE, boundaries, timeline::instant, sink);
        return new VideoRendition(rendition, cutter, boundaries, sink);
    }
}
