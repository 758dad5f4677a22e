package live.ovation.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where encoders send to.
 *
 * @param rtmpUrl the RTMP address to give out, where an RTMP server runs
 */
@ConfigurationProperties("ovation.ingest")
record IngestProperties(@Nullable String rtmpUrl) {

    IngestProperties {
        rtmpUrl = rtmpUrl == null || rtmpUrl.isBlank() ? null : rtmpUrl;
    }
}
