/** Fragmented MP4 (ISO/IEC 14496-12) with one track: initialization sections and fragments. */
@org.jspecify.annotations.NullMarked
package live.ovation.hls.mp4;
