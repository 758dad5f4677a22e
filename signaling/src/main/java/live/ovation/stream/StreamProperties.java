package live.ovation.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param grace how long an interrupted broadcast waits for its broadcaster
 */
@ConfigurationProperties("ovation.stream")
record StreamProperties(Duration grace) {}
