/**
 * Recordings of broadcasts: keeps what the gallery makes, gives it back to viewers who rewind, and plays it again after the end.
 * Must not know how media is made, nor slow down who makes it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "hls", "channel", "account", "storage", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.recording;
