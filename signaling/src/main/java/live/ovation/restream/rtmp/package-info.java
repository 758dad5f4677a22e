/** RTMP as a publisher speaks it (Adobe's Real Time Messaging Protocol 1.0): no more than is needed to send one stream. */
@org.jspecify.annotations.NullMarked
package live.ovation.restream.rtmp;
