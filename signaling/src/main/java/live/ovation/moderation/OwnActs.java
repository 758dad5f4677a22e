package live.ovation.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What was done about somebody, for themselves. Not who reported them, not who of the moderators did it, and not that they write in the
 * shadow: told, that would be of no use.
 */
@Component
class OwnActs {

    private static final Set<AuditAction> SHOWN = EnumSet.of(
            AuditAction.CHAT_TIMEOUT,
            AuditAction.CHAT_BAN,
            AuditAction.CHAT_UNBAN,
            AuditAction.CHAT_WARN,
            AuditAction.CHAT_DELETE,
            AuditAction.HELD_DENY,
            AuditAction.STREAM_TAKEDOWN,
            AuditAction.STREAM_RESTORE,
            AuditAction.VIDEO_HIDE,
            AuditAction.VIDEO_RESTORE,
            AuditAction.CHANNEL_SUSPEND,
            AuditAction.CHANNEL_REINSTATE,
            AuditAction.ACCOUNT_SUSPEND,
            AuditAction.ACCOUNT_REINSTATE,
            AuditAction.ACCOUNT_SIGN_OUT,
            AuditAction.APPEAL_ACCEPT,
            AuditAction.APPEAL_REJECT);

    private final AuditLog audit;
    private final Channels channels;

    OwnActs(AuditLog audit, Channels channels) {
        this.audit = audit;
        this.channels = channels;
    }

    /** Who did something. */
    enum By {
        @JsonProperty("moderator")
        MODERATOR,
        @JsonProperty("house")
        HOUSE
    }

    /**
     * Something that was done.
     *
     * @param action a word of the audit log
     * @param by a moderator of the channel, or the house
     * @param channel the address of the channel where it was done; missing where it is about the account, as {@code channelTitle}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnAct(
            @NotNull Instant at,
            @NotNull String action,
            @NotNull By by,
            @Nullable String channel,
            @Nullable String channelTitle,
            @Nullable String reason) {}

    /** The newest first, 100 at the most. */
    Mono<List<OwnAct>> of(UUID accountId) {
        return audit.against(accountId, SHOWN).flatMap(this::described);
    }

    private Mono<List<OwnAct>> described(List<AuditEntry> entries) {
        List<UUID> where = entries.stream()
                .map(AuditEntry::channelId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return channels.findAll(where)
                .collectMap(Channel::id)
                .map(known ->
                        entries.stream().map(entry -> described(entry, known)).toList());
    }

    private static OwnAct described(AuditEntry entry, Map<UUID, Channel> known) {
        UUID channelId = entry.channelId();
        Channel channel = channelId == null ? null : known.get(channelId);
        return new OwnAct(
                entry.at(),
                entry.action(),
                by(entry),
                channel == null ? null : channel.slug(),
                channel == null ? null : channel.title(),
                entry.reason());
    }

    private static By by(AuditEntry entry) {
        String action = entry.action();
        boolean inAChat = action.startsWith("chat.") || action.startsWith("held.") || action.startsWith("appeal.");
        return inAChat && entry.channelId() != null && entry.actorId() != null ? By.MODERATOR : By.HOUSE;
    }
}
