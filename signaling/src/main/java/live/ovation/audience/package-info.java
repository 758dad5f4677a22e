/** Who watches: gives a viewer a seat on a live stream and counts the seats taken. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stream", "sfu", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.audience;
