package live.ovation.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("appeal_ticket")
record AppealTicketRow(@Id String tokenHash, UUID accountId, Instant expiresAt) {}
