package live.ovation.audience;

import live.ovation.sfu.SimulcastLayer;

/** The layer a viewer is to get, and why. */
public record LayerDecision(SimulcastLayer layer, LayerReason reason) {}
