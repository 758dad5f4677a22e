package live.ovation.ingest;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The RTMP server of this node.
 *
 * @param node the name of this node, which no other has
 * @param secret shared with nginx: in the address of its callbacks and of its control; without one RTMP is off
 * @param callbackPort where nginx asks whether a publisher may, on loopback; 0: any
 * @param controlUrl nginx's HTTP address for this service, without the secret
 * @param playUrl where repackagers fetch from
 * @param ffmpeg the program that repackages
 * @param takeOver whether a second encoder with the same key takes the place of the first; else it is refused
 * @param rest how long an encoder is kept out that was cut because its broadcast is over: they come back by themselves
 * @param idle how long a repackager may deliver nothing
 */
@ConfigurationProperties("ovation.rtmp")
record RtmpProperties(
        @DefaultValue("main") String node,
        @DefaultValue("") String secret,
        @DefaultValue("0") int callbackPort,
        @Nullable URI controlUrl,
        @DefaultValue("rtmp://127.0.0.1:1935/live") String playUrl,
        @DefaultValue("ffmpeg") String ffmpeg,
        @DefaultValue("false") boolean takeOver,
        @DefaultValue("15s") Duration rest,
        @DefaultValue("10s") Duration idle) {

    boolean isOn() {
        return !secret.isEmpty() && controlUrl != null;
    }

    /** Where encoders send to, as repackagers fetch from there. */
    int port() {
        int port = URI.create(playUrl).getPort();
        return port < 0 ? 1935 : port;
    }

    @Override
    public String toString() {
        return "RtmpProperties[node=" + node + ", on=" + isOn() + "]";
    }
}
