/** People: credentials, sessions, tokens and the keys that sign them. Must not know what a channel is. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.account;
