/**
 * Webhooks: tells programs of a channel's owner what becomes of its streams, by Standard Webhooks 1.0.0. Must not be able to hold a stream
 * up, nor to lose what it has to tell.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "recording", "channel", "account", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.webhook;
