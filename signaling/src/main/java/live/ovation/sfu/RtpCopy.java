package live.ovation.sfu;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * A publisher's media as plain RTP.
 *
 * @param tracks what was sent when the copy began; a layer that the publisher stops sending is silent
 * @param feedback takes RTCP: a picture loss indication (RFC 4585 section 6.3.1) makes the publisher send key frames on all layers
 */
public record RtpCopy(List<RtpTrack> tracks, InetSocketAddress feedback) {}
