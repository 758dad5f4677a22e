package live.ovation.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    @Bean
    Clock clock() {
        // milliseconds: what was written to the database reads back the same
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
