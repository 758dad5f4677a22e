package live.ovation.audience;

/** What a second of reception amounts to. */
enum Reception {
    FINE,
    UNKNOWN,
    /** Some packets are missing, as after a burst of loss. */
    LOSSY,
    /** The network is to blame; a second of it may be chance. */
    POOR,
    /** The layer is far more than the network carries. */
    COLLAPSED,
    /** As {@link #COLLAPSED}, and more than the layer below as well. */
    LOST,
    /** Frames arrive and are not decoded in time. */
    SLOW_DECODER;

    boolean blamesNetwork() {
        return this == LOSSY || this == POOR || this == COLLAPSED || this == LOST;
    }
}
