package live.ovation.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people say in a channel, and do about what was said. Whoever calls has seen to it that they may watch. */
@Service
public class Chat {

    private static final Limit MESSAGES = new Limit("chat-messages", 20, Duration.ofSeconds(20));
    private static final Limit CHANGES = new Limit("chat-changes", 30, Duration.ofMinutes(1));

    private final Talk talk;
    private final Messages messages;
    private final Members members;
    private final ChatRules rules;
    private final Commands commands;
    private final RateLimits limits;
    private final ChatProperties properties;
    private final Clock clock;

    Chat(
            Talk talk,
            Messages messages,
            Members members,
            ChatRules rules,
            Commands commands,
            RateLimits limits,
            ChatProperties properties,
            Clock clock) {
        this.talk = talk;
        this.messages = messages;
        this.members = members;
        this.rules = rules;
        this.commands = commands;
        this.limits = limits;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Something that somebody wants to say.
     *
     * @param nonce names it for its author
     */
    public record Line(String nonce, String text, @Nullable UUID replyTo, List<UUID> mentions) {}

    /**
     * What became of it: a message, or a command that was carried out.
     *
     * @param command the command's name; null for a message
     */
    public record Sent(
            @Nullable UUID messageId,
            @Nullable Place place,
            @Nullable String command) {}

    /** Errors with a problem that says why it is not said; when it is answered, nothing can lose it any more. */
    public Mono<Sent> send(Channel channel, UUID accountId, Line line) {
        String text = ChatText.clean(line.text());
        UUID id = RoomLog.messageId(channel.id(), accountId, line.nonce());
        return limits.take(MESSAGES, accountId + ":" + channel.id())
                .then(Mono.defer(() -> members.of(channel, accountId)))
                .flatMap(member -> text.startsWith("/")
                        ? commands.run(channel, member, id, text, line.mentions(), line.replyTo())
                                .map(command -> new Sent(null, null, command))
                        : say(channel, member, id, text, line));
    }

    private Mono<Sent> say(Channel channel, Member member, UUID id, String text, Line line) {
        return rules.modes(channel.id())
                .flatMap(modes -> said(id, modes)
                        .switchIfEmpty(Mono.defer(() -> rules.mayWrite(channel, member, text, modes)
                                .flatMap(said -> talk.place(
                                        channel,
                                        member,
                                        id,
                                        ChatEvent.Style.PLAIN,
                                        said,
                                        line.mentions(),
                                        line.replyTo())))))
                .map(place -> new Sent(id, place, null));
    }

    /** What was said already is not held against its author's pace; where there is none, saying it again finds it. */
    private Mono<Place> said(UUID id, ChatModes modes) {
        return modes.slowSeconds() > 0 || modes.unique() ? messages.placeOf(id) : Mono.empty();
    }

    /** Errors with {@code chat-message-not-found}, {@code chat-not-allowed}, {@code chat-edit-too-late} and as {@link #send} does. */
    public Mono<Void> edit(Channel channel, UUID accountId, UUID messageId, String text) {
        String clean = ChatText.clean(text);
        return limits.take(CHANGES, accountId.toString())
                .then(Mono.defer(() -> messages.find(channel.id(), messageId)))
                .doOnNext(message -> requireChangeable(message, accountId))
                .then(Mono.defer(() -> Mono.zip(members.of(channel, accountId), rules.modes(channel.id()))))
                .flatMap(found -> rules.mayWrite(
                        channel, found.getT1(), clean, found.getT2().withoutPace()))
                .flatMap(said -> talk.append(channel.id(), new ChatEvent.Edited(messageId, said, clock.instant())));
    }

    /**
     * Takes away one's own message, or anybody's as a moderator. Errors with {@code chat-message-not-found},
     * {@code chat-not-allowed} and {@code chat-higher-rank}.
     */
    public Mono<Void> delete(Channel channel, UUID accountId, UUID messageId) {
        return limits.take(CHANGES, accountId.toString())
                .then(Mono.defer(
                        () -> Mono.zip(messages.find(channel.id(), messageId), members.of(channel, accountId))))
                .flatMap(found -> {
                    ChatEvent.Author author = found.getT1().author();
                    boolean own = author.id().equals(accountId);
                    return (own ? Mono.empty() : Rank.requireAbove(found.getT2(), author.roles()))
                            .then(Mono.defer(() -> talk.append(channel.id(), new ChatEvent.Deleted(messageId, !own))));
                });
    }

    private void requireChangeable(ChatEvent.Message message, UUID accountId) {
        if (!message.author().id().equals(accountId)) {
            throw notAllowed();
        }
        if (message.sentAt().isBefore(clock.instant().minus(properties.editWindow()))) {
            throw new ProblemException(
                    "chat-edit-too-late",
                    HttpStatus.CONFLICT,
                    "A message can be changed for " + properties.editWindow().toMinutes() + " minutes.");
        }
    }

    private static ProblemException notAllowed() {
        return new ProblemException("chat-not-allowed", HttpStatus.FORBIDDEN, "You can't do this here.");
    }
}
