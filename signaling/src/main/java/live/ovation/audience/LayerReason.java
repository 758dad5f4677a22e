package live.ovation.audience;

/** Why a viewer gets a layer. */
enum LayerReason {
    /** The network does not carry more. */
    NETWORK,
    /** The device does not decode more. */
    DECODER,
    /** The tile does not show more. */
    TILE,
    /** Nobody sees it. */
    HIDDEN,
    /** It is being tried. */
    PROBE,
    /** The viewer wants it. */
    CHOSEN,
    /** Nothing speaks against the highest. */
    USUAL
}
