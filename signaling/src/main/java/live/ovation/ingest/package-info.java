/**
 * Ways in for encoders that speak no WebRTC: takes broadcasts over RTMP from nginx, has them repackaged, and hands them to the SFU as any
 * other publisher. Owns who may send so, the repackagers, and what is known of how each is doing.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"stage", "stream", "sfu", "channel", "account", "platform"})
@org.jspecify.annotations.NullMarked
package live.ovation.ingest;
