package live.ovation.platform;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A fact that one reader has not taken yet. */
@Table("outbox")
record OutboxRow(
        @Id UUID id, UUID factId, String reader, String topic, String body, Instant at, Instant nextTry, int tries) {

    Fact fact() {
        return new Fact(factId, topic, body, at);
    }
}
