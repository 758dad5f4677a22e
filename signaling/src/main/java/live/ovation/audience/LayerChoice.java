package live.ovation.audience;

import live.ovation.sfu.SimulcastLayer;

/** What a viewer asked for. */
sealed interface LayerChoice {

    record Auto() implements LayerChoice {}

    /** Automatic, up to a layer. */
    record AtMost(SimulcastLayer layer) implements LayerChoice {}

    /** A layer whatever the network, the decoder and the tile say. */
    record Exactly(SimulcastLayer layer) implements LayerChoice {}
}
