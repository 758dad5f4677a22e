package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.account.Suspensions;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Closure;
import live.ovation.stream.Closure.Cause;
import live.ovation.stream.Closures;
import live.ovation.stream.Closures.Order;
import live.ovation.stream.Reopening;
import live.ovation.stream.Reopening.Release;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What administrators do against broadcasts, channels and people, and take back. Each is one transaction with its line in the audit log;
 * then whoever sends or watches is out, and the person gets a letter.
 */
@Component
class Sanctions {

    private static final int MOST = 200;

    private final Closures closures;
    private final Reopening reopening;
    private final Suspensions suspensions;
    private final Reversal reversal;
    private final Streams streams;
    private final Channels channels;
    private final Accounts accounts;
    private final SanctionLetters letters;
    private final HouseAppealRepository appeals;
    private final Clock clock;

    Sanctions(
            Closures closures,
            Reopening reopening,
            Suspensions suspensions,
            Reversal reversal,
            Streams streams,
            Channels channels,
            Accounts accounts,
            SanctionLetters letters,
            HouseAppealRepository appeals,
            Clock clock) {
        this.closures = closures;
        this.reopening = reopening;
        this.suspensions = suspensions;
        this.reversal = reversal;
        this.streams = streams;
        this.channels = channels;
        this.accounts = accounts;
        this.letters = letters;
        this.appeals = appeals;
        this.clock = clock;
    }

    /**
     * Something that is closed now.
     *
     * @param streamId of the broadcast or recording, where only that is closed
     * @param ownerId whose channel it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closing(
            Closure.Cause cause,
            String channel,
            String title,
            UUID ownerId,
            @Nullable UUID streamId,
            String reason,
            Instant at,
            @Nullable Instant until) {}

    Mono<List<Closing>> all() {
        return closures.all(MOST)
                .collectList()
                .flatMap(closed -> channels.findAll(closed.stream()
                                .map(Closures.Closed::channelId)
                                .distinct()
                                .toList())
                        .collectMap(Channel::id)
                        .map(known -> closed.stream()
                                .flatMap(each -> Stream.ofNullable(known.get(each.channelId()))
                                        .map(channel -> closing(each, channel)))
                                .toList()));
    }

    private static Closing closing(Closures.Closed closed, Channel channel) {
        Closure closure = closed.closure();
        return new Closing(
                closure.cause(),
                channel.slug(),
                channel.title(),
                channel.ownerId(),
                closed.streamId(),
                closure.reason(),
                closed.at(),
                closure.until());
    }

    Mono<Void> takeDown(UUID streamId, Order order) {
        return closures.takeDown(streamId, order).then(Mono.defer(() -> tellOwner(streamId, "takedown", order)));
    }

    Mono<Void> restore(UUID streamId, UUID by, @Nullable String reason) {
        return reopening
                .restore(streamId, release(Cause.STREAM, streamId, by, reason))
                .then(Mono.defer(() -> tellOwner(streamId, "restored", null)));
    }

    Mono<Void> hideVideo(UUID videoId, Order order) {
        return closures.hideRecording(videoId, order).then(Mono.defer(() -> tellOwner(videoId, "hidden", order)));
    }

    Mono<Void> showVideo(UUID videoId, UUID by, @Nullable String reason) {
        return reopening
                .showRecording(videoId, release(Cause.VIDEO, videoId, by, reason))
                .then(Mono.defer(() -> tellOwner(videoId, "shown", null)));
    }

    Mono<Void> suspendChannel(String slug, Order order) {
        return inTime(order)
                .then(Mono.defer(() -> channels.find(slug)))
                .delayUntil(channel -> closures.suspend(channel, order))
                .flatMap(channel -> letters.tell(channel.ownerId(), "channel-suspended", channel.title(), order));
    }

    Mono<Void> reinstateChannel(String slug, UUID by, @Nullable String reason) {
        return channels.find(slug)
                .delayUntil(channel -> reopening.reinstate(channel, release(Cause.CHANNEL, channel.id(), by, reason)))
                .flatMap(channel -> letters.tell(channel.ownerId(), "channel-reinstated", channel.title(), null));
    }

    /** Ends all sign-ins, too, and takes their channel down. Nobody suspends an administrator. */
    Mono<Void> suspendPerson(UUID accountId, Order order) {
        Instant until = order.until();
        Act act = Act.of(AuditAction.ACCOUNT_SUSPEND, order.by())
                .about(accountId)
                .because(order.reason())
                .with(until == null ? Map.of() : Map.of("until", until.toString()));
        return inTime(order)
                .then(Mono.defer(() -> person(accountId)))
                .filter(person -> !person.admin())
                .switchIfEmpty(Mono.error(Sanctions::higherRank))
                .then(Mono.defer(() -> closures.closeWithOwner(
                        accountId, order, suspensions.add(accountId, order.reason(), order.by(), until), act)))
                .then(Mono.defer(() -> suspensions.signOut(accountId)))
                .then(Mono.defer(() -> letters.tell(accountId, "account-suspended", "", order)));
    }

    Mono<Void> reinstatePerson(UUID accountId, UUID by, @Nullable String reason) {
        return person(accountId)
                .then(Mono.defer(() -> reversal.account(accountId, release(Cause.ACCOUNT, accountId, by, reason))))
                .then(Mono.defer(() -> letters.tell(accountId, "account-reinstated", "", null)));
    }

    /** Nobody has to decide any more about what was said against it. */
    private Release release(Cause cause, UUID target, UUID by, @Nullable String reason) {
        Mono<Void> lapse = Mono.defer(() -> appeals.lapse(cause.word(), target, clock.instant()))
                .then();
        return new Release(by, reason, lapse);
    }

    private Mono<Void> tellOwner(UUID streamId, String letter, @Nullable Order order) {
        return streams.find(streamId)
                .flatMap(stream -> channels.findAll(List.of(stream.channelId()))
                        .next()
                        .map(Channel::ownerId)
                        .flatMap(owner -> letters.tell(owner, letter, stream.title(), order)));
    }

    private Mono<Account> person(UUID accountId) {
        return accounts.find(accountId)
                .switchIfEmpty(Mono.error(() ->
                        new ProblemException("person-not-found", HttpStatus.NOT_FOUND, "There is no such account.")));
    }

    private Mono<Void> inTime(Order order) {
        return Mono.defer(() -> order.until() == null || order.until().isAfter(clock.instant())
                ? Mono.empty()
                : Mono.error(new ProblemException(
                        "invalid-request", HttpStatus.BAD_REQUEST, "This time is over already: choose a later one.")));
    }

    private static ProblemException higherRank() {
        return new ProblemException(
                "person-higher-rank",
                HttpStatus.FORBIDDEN,
                "An administrator can't be suspended. Take the role from them first.");
    }
}
