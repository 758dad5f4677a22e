package live.ovation.mail;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A letter that has not been delivered yet. */
@Table("mail")
record MailRow(
        @Id UUID id, String recipient, String subject, String body, Instant goodUntil, Instant nextTry, int tries) {}
