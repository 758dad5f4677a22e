package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param id the owner of its picture */
@Table("chat_emote")
record EmoteRow(@Id UUID id, UUID channelId, String code, String picture, Instant addedAt) {}
