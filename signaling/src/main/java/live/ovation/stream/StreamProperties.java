package live.ovation.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param grace how long an interrupted broadcast waits for its broadcaster
 * @param playbackTokenLife how long a playback token is good for
 */
@ConfigurationProperties("ovation.stream")
record StreamProperties(Duration grace, @DefaultValue("5m") Duration playbackTokenLife) {}
