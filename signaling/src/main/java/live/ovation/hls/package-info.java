/**
 * The gallery: takes a stream's media from the SFU, cuts it into LL-HLS parts and segments, and serves them. Owns the packagers,
 * the memory window and the playlists; what leaves the window is an {@link live.ovation.hls.Archive}'s business.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"stream", "sfu", "channel", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.hls;
