/**
 * What the house does against broadcasts, recordings, channels and people, and how it takes that back.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "channel", "account", "audit", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.sanction;
