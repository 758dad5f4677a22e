package live.ovation.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.Backstage.Decided;
import live.ovation.chat.Backstage.Waiting;
import live.ovation.chat.TextScreen.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Keeps what waits for a moderator: nobody but those who keep order hears of it. */
@Component
class Holding {

    /** More of one person would keep others out. */
    static final int MOST_OF_ONE = 10;

    private final HeldRepository rows;
    private final Messages messages;
    private final Backstage backstage;
    private final ChatProperties properties;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Holding(
            HeldRepository rows,
            Messages messages,
            Backstage backstage,
            ChatProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.backstage = backstage;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A message that waits, and whether it has only now begun to. */
    private record Kept(HeldRow row, boolean anew) {}

    /**
     * Lets it wait; sent again, the answer is what became of it. Errors with {@code chat-held-full}, {@code chat-held-enough},
     * {@code chat-held-denied} and {@code chat-held-expired}.
     */
    Mono<Chat.Sent> hold(Channel channel, Member author, Words words, Objection objection) {
        return rows.lock(channel.id())
                .then(Mono.defer(() -> rows.findById(words.id())))
                .map(row -> new Kept(row, false))
                .switchIfEmpty(Mono.defer(() -> add(channel.id(), author.accountId(), words, objection)))
                .as(transaction::transactional)
                .delayUntil(kept -> kept.anew() ? tell(kept.row(), author.name()) : Mono.empty())
                .flatMap(kept -> answer(kept.row()));
    }

    /** What waits of somebody goes: they are silenced. */
    Mono<Void> withdraw(UUID channelId, UUID authorId) {
        return rows.withdraw(channelId, authorId, clock.instant())
                .collectList()
                .flatMapIterable(withdrawn -> withdrawn)
                .concatMap(row -> decided(row, HeldOutcome.WITHDRAWN))
                .then();
    }

    /** Its author does not want to say it any more; false when it does not wait. */
    Mono<Boolean> takeBack(UUID channelId, UUID authorId, UUID messageId) {
        return rows.findById(messageId)
                .filter(row ->
                        row.authorId().equals(authorId) && row.channelId().equals(channelId))
                .filterWhen(row -> rows.decide(
                                channelId, messageId, HeldOutcome.WITHDRAWN.name(), authorId, clock.instant())
                        .map(done -> done > 0))
                .flatMap(row -> decided(row, HeldOutcome.WITHDRAWN).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Tells those who keep order, and the author. */
    Mono<Void> decided(HeldRow row, HeldOutcome outcome) {
        return rows.count(row.channelId(), clock.instant())
                .flatMap(waiting ->
                        backstage.tell(new Decided(row.channelId(), row.id(), row.authorId(), outcome, waiting)));
    }

    private Mono<Kept> add(UUID channelId, UUID authorId, Words words, Objection objection) {
        Instant now = clock.instant();
        HeldRow row = new HeldRow(
                words.id(),
                channelId,
                authorId,
                words.style(),
                words.text(),
                words.mentions(),
                words.replyTo(),
                objection.reason(),
                objection.detail(),
                now,
                now.plus(properties.heldFor()),
                null,
                null,
                null);
        return rows.countOf(channelId, authorId, now)
                .filter(count -> count < MOST_OF_ONE)
                .switchIfEmpty(Mono.error(ChatProblems::heldEnough))
                .then(Mono.defer(() -> rows.count(channelId, now)))
                .filter(count -> count < properties.mostHeld())
                .switchIfEmpty(Mono.error(ChatProblems::heldFull))
                .then(Mono.defer(() -> insert(row)))
                .thenReturn(new Kept(row, true));
    }

    private Mono<Integer> insert(HeldRow r) {
        return rows.add(
                r.id(),
                r.channelId(),
                r.authorId(),
                r.style().name(),
                r.text(),
                r.mentions().toArray(UUID[]::new),
                r.replyTo(),
                r.reason().name(),
                r.detail(),
                r.at(),
                r.expiresAt());
    }

    private Mono<Void> tell(HeldRow row, String authorName) {
        return rows.count(row.channelId(), clock.instant())
                .flatMap(waiting -> backstage.tell(new Waiting(row.channelId(), row.view(authorName), waiting)));
    }

    private Mono<Chat.Sent> answer(HeldRow row) {
        HeldOutcome outcome = row.outcome();
        if (outcome == null) {
            return Mono.just(Chat.Sent.held(row.id(), row.expiresAt()));
        }
        return switch (outcome) {
            case APPROVED ->
                messages.placeOf(row.id())
                        .map(place -> Chat.Sent.said(row.id(), place))
                        .switchIfEmpty(Mono.error(Messages::notFound));
            case EXPIRED -> Mono.error(ChatProblems.heldExpired());
            case DENIED, WITHDRAWN -> Mono.error(ChatProblems.heldDenied());
        };
    }
}
