package live.ovation.health;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How broadcasts did, in the database. */
@Component
class HealthRecords {

    private static final Logger log = LoggerFactory.getLogger(HealthRecords.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final HealthRepository rows;
    private final JsonMapper json;
    private final Clock clock;

    HealthRecords(HealthRepository rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when nothing is kept. */
    Mono<HealthSummary> find(UUID streamId) {
        return rows.findById(streamId).timeout(WITHIN).mapNotNull(row -> {
            try {
                return json.readValue(row.summary(), HealthSummary.class);
            } catch (JacksonException e) {
                log.warn("What was kept of the health of stream {} cannot be read", streamId);
                return null;
            }
        });
    }

    Mono<Void> save(UUID streamId, HealthSummary summary) {
        return rows.put(streamId, json.writeValueAsString(summary), clock.instant())
                .timeout(WITHIN)
                .then();
    }
}
