/**
 * Restreams: sends what is on air on to other services over RTMP, as the gallery has it. Must not be able to hold the gallery up, and
 * encodes nothing.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "hls", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.restream;
