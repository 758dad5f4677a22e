/** What operators see and do, put together from the other modules; it owns no data. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audience", "stream", "sfu", "recording", "channel", "account", "audit", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.admin;
