package live.ovation.audience;

import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;

/** The highest layer a tile can show. A tile at the border between two layers keeps the one it has. */
final class TileFit {

    /** How far a layer may be blown up, to be chosen and to be kept. */
    private static final double TO_CHOOSE = 1.1;

    private static final double TO_KEEP = 1.3;

    private @Nullable PictureSize source;
    private SimulcastLayer layer = SimulcastLayer.HIGH;

    void source(PictureSize source) {
        this.source = source;
    }

    SimulcastLayer layer() {
        return layer;
    }

    void resize(@Nullable Integer width, @Nullable Integer height) {
        if (source == null || (width == null && height == null)) {
            return;
        }
        fit(pictureHeight(source, width, height), source.height());
    }

    private void fit(double needed, int sourceHeight) {
        while (layer != SimulcastLayer.LOW && needed <= TO_CHOOSE * Layers.height(Layers.below(layer), sourceHeight)) {
            layer = Layers.below(layer);
        }
        while (layer != SimulcastLayer.HIGH && needed > TO_KEEP * Layers.height(layer, sourceHeight)) {
            layer = Layers.above(layer);
        }
    }

    /** The height of the whole picture in the tile, which has bars when its shape is another. */
    private static double pictureHeight(PictureSize source, @Nullable Integer width, @Nullable Integer height) {
        double high = height == null ? Double.POSITIVE_INFINITY : height;
        double wide = width == null ? Double.POSITIVE_INFINITY : width;
        return Math.min(high, wide * source.height() / source.width());
    }
}
