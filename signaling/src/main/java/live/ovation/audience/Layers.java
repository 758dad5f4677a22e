package live.ovation.audience;

import static live.ovation.sfu.SimulcastLayer.HIGH;
import static live.ovation.sfu.SimulcastLayer.LOW;
import static live.ovation.sfu.SimulcastLayer.MEDIUM;

import live.ovation.sfu.SimulcastLayer;

/** The order of simulcast layers. */
final class Layers {

    private Layers() {}

    /** The next layer up; the highest has none and is its own. */
    static SimulcastLayer above(SimulcastLayer layer) {
        return switch (layer) {
            case HIGH, MEDIUM -> HIGH;
            case LOW -> MEDIUM;
        };
    }

    /** The next layer down; the lowest has none and is its own. */
    static SimulcastLayer below(SimulcastLayer layer) {
        return switch (layer) {
            case HIGH -> MEDIUM;
            case MEDIUM, LOW -> LOW;
        };
    }

    /** The height of a layer of a source, in pixels. */
    static int height(SimulcastLayer layer, int sourceHeight) {
        return sourceHeight / divisor(layer);
    }

    static boolean isHigher(SimulcastLayer one, SimulcastLayer other) {
        return divisor(one) < divisor(other);
    }

    static SimulcastLayer lowerOf(SimulcastLayer one, SimulcastLayer other) {
        return isHigher(one, other) ? other : one;
    }

    private static int divisor(SimulcastLayer layer) {
        return switch (layer) {
            case HIGH -> 1;
            case MEDIUM -> 2;
            case LOW -> 4;
        };
    }
}
