package live.ovation.sfu;

/** A new media session and the SFU's side of the negotiation. */
public record Negotiated(Media media, String sdp) {}
