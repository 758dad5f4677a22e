package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("mail_link")
record MailLinkRow(@Id String tokenHash, UUID accountId, String purpose, String email, Instant expiresAt) {}
