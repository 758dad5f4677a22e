/**
 * What the house does against broadcasts, recordings, channels and people, how it takes that back, and what the people say to it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "channel", "account", "audit", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.sanction;
