package live.ovation.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people say in a channel, and do about what was said. Whoever calls has seen to it that they may watch. */
@Service
public class Chat {

    private static final Limit MESSAGES = new Limit("chat-messages", 20, Duration.ofSeconds(20));
    private static final Limit CHANGES = new Limit("chat-changes", 30, Duration.ofMinutes(1));

    private final Podium podium;
    private final Revisions revisions;
    private final Removals removals;
    private final Members members;
    private final Commands commands;
    private final RateLimits limits;

    Chat(Podium podium, Revisions revisions, Removals removals, Members members, Commands commands, RateLimits limits) {
        this.podium = podium;
        this.revisions = revisions;
        this.removals = removals;
        this.members = members;
        this.commands = commands;
        this.limits = limits;
    }

    /**
     * Something that somebody wants to say.
     *
     * @param nonce names it for its author
     */
    public record Line(String nonce, String text, @Nullable UUID replyTo, List<UUID> mentions) {}

    /**
     * What became of it: a message, one that waits for a moderator, or a command that was carried out.
     *
     * @param place null unless it is said
     * @param command the command's name; null for a message
     * @param heldUntil how long it waits for a moderator; null when it does not
     */
    public record Sent(
            @Nullable UUID messageId,
            @Nullable Place place,
            @Nullable String command,
            @Nullable Instant heldUntil) {

        static Sent said(UUID messageId, Place place) {
            return new Sent(messageId, place, null, null);
        }

        static Sent held(UUID messageId, Instant until) {
            return new Sent(messageId, null, null, until);
        }

        static Sent done(String command) {
            return new Sent(null, null, command, null);
        }
    }

    /** Errors with a problem that says why it is not said; when it is answered, nothing can lose it any more. */
    public Mono<Sent> send(Channel channel, UUID accountId, Line line) {
        String text = ChatText.clean(line.text());
        UUID id = RoomLog.messageId(channel.id(), accountId, line.nonce());
        Words words = new Words(id, ChatEvent.Style.PLAIN, text, line.mentions(), line.replyTo());
        return limits.take(MESSAGES, accountId + ":" + channel.id())
                .then(Mono.defer(() -> members.of(channel, accountId)))
                .flatMap(member -> text.startsWith("/")
                        ? commands.run(channel, member, id, text, line.mentions(), line.replyTo())
                        : podium.say(channel, member, words));
    }

    /** Errors with {@code chat-message-not-found}, {@code chat-not-allowed}, {@code chat-edit-too-late} and as {@link #send} does. */
    public Mono<Void> edit(Channel channel, UUID accountId, UUID messageId, String text) {
        String clean = ChatText.clean(text);
        return limits.take(CHANGES, accountId.toString())
                .then(Mono.defer(() -> revisions.edit(channel, accountId, messageId, clean)));
    }

    /**
     * Takes away one's own message, also one that waits for a moderator, or anybody's as a moderator. Errors with {@code chat-message-not-found},
     * {@code chat-not-allowed} and {@code chat-higher-rank}.
     */
    public Mono<Void> delete(Channel channel, UUID accountId, UUID messageId) {
        return limits.take(CHANGES, accountId.toString())
                .then(Mono.defer(() -> removals.delete(channel, accountId, messageId)));
    }
}
