package live.ovation.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Gives what is said and done its place, and leaves the rest to who keeps and tells it. */
@Component
class Talk implements ChatEvents, Speech {

    private static final int EXCERPT = 120;

    private final RoomLog log;
    private final Archive archive;
    private final Rooms rooms;
    private final Messages messages;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Clock clock;

    Talk(
            RoomLog log,
            Archive archive,
            Rooms rooms,
            Messages messages,
            Accounts accounts,
            JsonMapper json,
            Clock clock) {
        this.log = log;
        this.archive = archive;
        this.rooms = rooms;
        this.messages = messages;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> append(UUID channelId, ChatEvent event, @Nullable UUID shadowOf) {
        return place(channelId, event, null, false, shadowOf).then();
    }

    @Override
    public Mono<Void> say(
            Channel channel,
            Member member,
            UUID messageId,
            ChatEvent.Style style,
            String text,
            List<UUID> mentions,
            @Nullable UUID replyTo) {
        return place(channel, member, new Words(messageId, style, text, mentions, replyTo))
                .then();
    }

    /** Says something under an id; once it was said, saying it again answers with the place it has. */
    Mono<Place> place(Channel channel, Member member, Words words) {
        Instant now = clock.instant();
        return Mono.zip(quote(channel.id(), member, words.replyTo()), meant(words.text(), words.mentions()))
                .map(found -> new ChatEvent.Message(
                        words.id(),
                        now,
                        new ChatEvent.Author(member.accountId(), member.name(), member.roles()),
                        words.style(),
                        words.text(),
                        found.getT1().orElse(null),
                        found.getT2().isEmpty() ? null : found.getT2(),
                        null))
                .flatMap(message -> place(
                        channel.id(),
                        message,
                        words.id(),
                        isOmissible(member, message),
                        member.shadowed() ? member.accountId() : null));
    }

    private Mono<Place> place(
            UUID channelId, ChatEvent event, @Nullable UUID messageId, boolean omissible, @Nullable UUID shadowOf) {
        String body = json.writeValueAsString(event);
        return archive.room()
                .then(Mono.defer(
                        () -> log.append(channelId, body, messageId, rooms.epochOf(channelId), omissible, shadowOf)))
                .doOnNext(done -> {
                    if (done.unsavedId() != null) {
                        archive.add(new RoomLog.Unsaved(
                                done.unsavedId(), channelId, done.place(), done.at(), shadowOf != null, body));
                    }
                })
                .map(RoomLog.Appended::place);
    }

    /** What is in the shadow must not come out of it by an answer. */
    private Mono<Optional<ChatEvent.Quote>> quote(UUID channelId, Member member, @Nullable UUID replyTo) {
        return replyTo == null
                ? Mono.just(Optional.empty())
                : messages.look(channelId, replyTo)
                        .filter(found -> !found.shadowed() || found.isOf(member.accountId()))
                        .switchIfEmpty(Mono.error(ConductProblems::inTheShadow))
                        .map(Messages.Found::message)
                        .map(m -> Optional.of(
                                new ChatEvent.Quote(m.id(), m.author().name(), excerpt(m.text()))));
    }

    /** Those of the mentioned whose name is in the text. */
    private Mono<List<UUID>> meant(String text, List<UUID> mentions) {
        return mentions.isEmpty() || text.indexOf('@') < 0
                ? Mono.just(List.of())
                : accounts.findAll(mentions)
                        .filter(account -> text.contains("@" + account.displayName()))
                        .map(Account::id)
                        .collectList();
    }

    private static boolean isOmissible(Member member, ChatEvent.Message message) {
        return member.roles().isEmpty() && message.mentions() == null && message.replyTo() == null;
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }
}
