/** The life of a broadcast: live, interrupted, ended; and how many watch it. Must not know how media travels. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"channel", "account", "audit", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.stream;
