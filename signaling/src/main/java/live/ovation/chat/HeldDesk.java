package live.ovation.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Names;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where moderators decide about what waits. Of two at once the second one hears that it is decided. */
@Component
class HeldDesk {

    private static final Logger log = LoggerFactory.getLogger(HeldDesk.class);

    private final HeldRepository rows;
    private final Holding holding;
    private final Members members;
    private final Talk talk;
    private final Names names;
    private final AuditLog audit;
    private final Clock clock;

    HeldDesk(
            HeldRepository rows,
            Holding holding,
            Members members,
            Talk talk,
            Names names,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.holding = holding;
        this.members = members;
        this.talk = talk;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. */
    Mono<List<HeldMessage>> waiting(UUID channelId) {
        return rows.waiting(channelId, clock.instant())
                .collectList()
                .flatMap(waiting -> names.of(waiting.stream().map(HeldRow::authorId))
                        .map(known -> waiting.stream()
                                .map(row -> row.view(known.getOrDefault(row.authorId(), "")))
                                .toList()));
    }

    /**
     * Says it, as what its author is now. Errors with {@code held-not-found}, {@code held-already-decided} and
     * {@code held-author-banned}.
     */
    Mono<Void> approve(Channel channel, Member by, UUID id) {
        return find(channel, id)
                .flatMap(row -> members.of(channel, row.authorId())
                        .flatMap(author -> isBanned(author)
                                ? holding.withdraw(channel.id(), row.authorId())
                                        .then(Mono.error(ChatProblems.heldAuthorBanned()))
                                : decide(row, HeldOutcome.APPROVED, by, say(channel, author, row))));
    }

    /** Nobody will read it. Errors with {@code held-not-found} and {@code held-already-decided}. */
    Mono<Void> deny(Channel channel, Member by, UUID id) {
        return find(channel, id).flatMap(row -> decide(row, HeldOutcome.DENIED, by, Mono.empty()));
    }

    private Mono<HeldRow> find(Channel channel, UUID id) {
        return rows.findById(id)
                .filter(row -> row.channelId().equals(channel.id()))
                .switchIfEmpty(Mono.error(ChatProblems::heldNotFound))
                .filter(row -> row.outcome() == null)
                .switchIfEmpty(Mono.error(ChatProblems::heldDecided));
    }

    /** The row is locked until it is said: should that fail, it still waits; should the end fail, saying it again is the same message. */
    private Mono<Void> decide(HeldRow row, HeldOutcome outcome, Member by, Mono<Void> consequence) {
        Act act = Act.of(
                        outcome == HeldOutcome.APPROVED ? AuditAction.HELD_APPROVE : AuditAction.HELD_DENY,
                        by.accountId())
                .about(row.authorId())
                .in(row.channelId())
                .on("message", row.id())
                .with(Map.of("reason", row.reason(), "text", row.text()));
        Mono<Void> decision = rows.decide(row.channelId(), row.id(), outcome.name(), by.accountId(), clock.instant())
                .filter(done -> done > 0)
                .switchIfEmpty(Mono.error(ChatProblems::heldDecided))
                .then(consequence);
        return audit.with(decision, act)
                .doOnSuccess(done -> log.info("{} decided about {}: {}", by.accountId(), row.id(), outcome))
                .then(Mono.defer(() -> holding.decided(row, outcome)));
    }

    /** What it answers to may be gone by now. */
    private Mono<Void> say(Channel channel, Member author, HeldRow row) {
        Words words = new Words(row.id(), row.style(), row.text(), row.mentions(), row.replyTo());
        return Mono.defer(() -> talk.place(channel, author, words))
                .onErrorResume(
                        ProblemException.class,
                        e -> e.code().equals(Messages.notFound().code()) && words.replyTo() != null
                                ? talk.place(channel, author, words.toNobody())
                                : Mono.error(e))
                .then();
    }

    private static boolean isBanned(Member author) {
        var silence = author.silence();
        return silence != null && silence.until() == null;
    }
}
