/**
 * How a broadcast does on its way in: what was measured becomes samples, samples become findings with advice, and both are kept with the
 * recording. Must not measure anything itself, nor change anything of a broadcast.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ingest", "hls", "audience", "stream", "sfu", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.health;
