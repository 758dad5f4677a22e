/**
 * Channels: their addresses, stream keys, followers and moderators; and the profiles of the people behind them. Must not know whether
 * anything is on air.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"account", "audit", "picture", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.channel;
