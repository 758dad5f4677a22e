/** Channels and their stream keys. Must not know whether anything is on air. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.channel;
