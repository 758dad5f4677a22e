package live.ovation.hls;

import live.ovation.hls.LayerTrack.Picture;
import live.ovation.hls.mp4.VideoHeader;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.ParameterSets;
import org.jspecify.annotations.Nullable;

/**
 * One video rendition and the layer that it shows: its own, or the best there is while that is not sent. It never stands still: while
 * no picture comes at all it shows the last key frame over and over.
 */
final class VideoRendition {

    private final Rendition rendition;
    private final PartCutter cutter;
    private final Boundaries boundaries;
    private final RenditionSink sink;
    private Rendition source;
    private @Nullable ParameterSets parameters;
    private @Nullable Frame lastKey;
    private boolean waitsForKey = true;
    private int initNumber;

    VideoRendition(Rendition rendition, PartCutter cutter, Boundaries boundaries, RenditionSink sink) {
        this.rendition = rendition;
        this.cutter = cutter;
        this.boundaries = boundaries;
        this.sink = sink;
        this.source = rendition;
        this.initNumber = sink.nextInit();
    }

    Rendition source() {
        return source;
    }

    /** From the key frame on that comes next. */
    void show(Rendition layer) {
        if (layer != source) {
            source = layer;
            waitsForKey = true;
        }
    }

    boolean isOwnLayer() {
        return source == rendition;
    }

    void take(Picture picture) {
        Frame frame = picture.frame();
        if (frame.key()) {
            prepare(picture.time(), frame);
        } else if (waitsForKey) {
            return;
        }
        cutter.add(LayerTrack.ticks(picture.time()), frame.key(), frame.data());
    }

    /** The last key frame again. */
    void hold(long time) {
        Frame key = lastKey;
        if (key != null) {
            waitsForKey = true;
            cutter.add(LayerTrack.ticks(time), true, key.data());
        }
    }

    void finish() {
        cutter.finish();
    }

    private void prepare(long time, Frame key) {
        waitsForKey = false;
        lastKey = key;
        ParameterSets fresh = key.parameters();
        if (fresh != null && !fresh.equals(parameters)) {
            if (parameters != null) {
                boundaries.change(time);
            }
            parameters = fresh;
            sink.init(new InitSection(
                    initNumber, Octets.of(VideoHeader.of(fresh)), fresh.codecs(), fresh.width(), fresh.height()));
            cutter.use(initNumber++);
        }
    }
}
