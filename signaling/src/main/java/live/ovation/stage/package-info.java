/** Who sends: puts a broadcaster on air, keeps the stream in step with the media, takes it off again. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "sfu", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.stage;
