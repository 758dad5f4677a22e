package live.ovation.sanction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.account.Suspensions;
import live.ovation.account.Suspensions.Suspension;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Closure;
import live.ovation.stream.Closure.Cause;
import live.ovation.stream.Closures;
import live.ovation.stream.Closures.Closed;
import live.ovation.stream.Streams;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is on somebody, and on what is theirs, now. */
@Component
class SanctionsInForce {

    private static final int MOST = 200;

    private final Suspensions suspensions;
    private final Closures closures;
    private final Channels channels;
    private final Streams streams;
    private final Accounts accounts;

    SanctionsInForce(
            Suspensions suspensions, Closures closures, Channels channels, Streams streams, Accounts accounts) {
        this.suspensions = suspensions;
        this.closures = closures;
        this.channels = channels;
        this.streams = streams;
        this.accounts = accounts;
    }

    /** The widest first, 200 of a channel's at the most. */
    Mono<List<Sanction>> of(UUID accountId) {
        Flux<Sanction> own = suspensions
                .of(accountId)
                .zipWith(accounts.find(accountId), SanctionsInForce::onAccount)
                .flux();
        return own.concatWith(channel(accountId).flatMapMany(this::ofChannel)).collectList();
    }

    private Mono<Channel> channel(UUID ownerId) {
        return channels.of(ownerId).onErrorComplete(ProblemException.class);
    }

    /** What closes it for as long as its owner is suspended is theirs already. */
    private Flux<Sanction> ofChannel(Channel channel) {
        return closures.ofChannels(List.of(channel.id()))
                .filter(closed -> closed.closure().cause() != Cause.ACCOUNT)
                .take(MOST)
                .collectList()
                .flatMapMany(all -> titles(all)
                        .flatMapIterable(titles -> all.stream()
                                .map(closed -> onChannel(closed, channel, titles))
                                .toList()));
    }

    private Mono<Map<UUID, String>> titles(List<Closed> all) {
        List<UUID> ids = all.stream()
                .map(Closed::streamId)
                .flatMap(java.util.stream.Stream::ofNullable)
                .distinct()
                .toList();
        return streams.findAll(ids).collectMap(stream -> stream.id(), stream -> stream.title());
    }

    private static Sanction onAccount(Suspension suspension, Account account) {
        return new Sanction(
                Cause.ACCOUNT,
                account.id(),
                account.displayName(),
                null,
                suspension.reason(),
                suspension.byId(),
                suspension.at(),
                suspension.until());
    }

    private static Sanction onChannel(Closed closed, Channel channel, Map<UUID, String> titles) {
        Closure closure = closed.closure();
        UUID streamId = closed.streamId();
        return new Sanction(
                closure.cause(),
                streamId == null ? channel.id() : streamId,
                streamId == null ? channel.title() : titles.getOrDefault(streamId, ""),
                channel.slug(),
                closure.reason(),
                closed.byId(),
                closed.at(),
                closure.until());
    }
}
