/** What people say beside the picture: messages and their order, what is kept of them, the rules of a channel's chat. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "channel", "account", "audit", "picture", "mail", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.chat;
