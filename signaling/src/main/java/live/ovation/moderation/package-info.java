/** What keeps a public site in order: the words that nobody is to read, and what is taken for spam. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"chat", "audit", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.moderation;
