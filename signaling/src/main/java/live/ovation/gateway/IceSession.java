package live.ovation.gateway;

/**
 * The ICE session of a media session that a peer holds over HTTP.
 *
 * @param tag its strong entity tag, as in a header
 * @param peer the SDP that the SFU has of the peer: an offer of who publishes, an answer of who watches
 */
record IceSession(String tag, String peer) {}
