/** From RTP packets to frames: order, loss, H.264 (RFC 6184) and VP8 (RFC 7741) payloads, and whose clock it is. */
@org.jspecify.annotations.NullMarked
package live.ovation.hls.rtp;
