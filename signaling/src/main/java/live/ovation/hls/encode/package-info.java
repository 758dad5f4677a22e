/** The one thing that is encoded: sound from Opus to AAC, and pictures of publishers that send only VP8, by ffmpeg on two pipes. */
@org.jspecify.annotations.NullMarked
package live.ovation.hls.encode;
