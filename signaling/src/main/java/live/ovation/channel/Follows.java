package live.ovation.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Who follows which channel. A channel's followers are counted as they come and go, so that the number costs nothing to read. */
@Service
public class Follows {

    /** More than anybody reads, and little enough to answer at once. */
    static final int MOST = 500;

    private final Channels channels;
    private final ChannelRepository rows;
    private final FollowRepository follows;
    private final Directory directory;
    private final Clock clock;
    private final Sinks.Many<ChannelCircle> changed = Sinks.many().multicast().directBestEffort();

    Follows(Channels channels, ChannelRepository rows, FollowRepository follows, Directory directory, Clock clock) {
        this.channels = channels;
        this.rows = rows;
        this.follows = follows;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether the account follows the channel. */
    public Mono<Boolean> includes(UUID accountId, UUID channelId) {
        return follows.includes(accountId, channelId);
    }

    /** Since when the account follows the channel; empty when it does not. */
    public Mono<Instant> since(UUID accountId, UUID channelId) {
        return follows.find(accountId, channelId).map(FollowRow::since);
    }

    /** Who has begun or ceased to follow a channel, on this node. */
    public Flux<ChannelCircle> changes() {
        return changed.asFlux().onBackpressureBuffer(1024, BufferOverflowStrategy.DROP_OLDEST);
    }

    /** The channels that the account follows, the latest first, 500 at the most. */
    public Flux<Listing> of(UUID accountId) {
        return rows.findFollowed(accountId, MOST).collectList().flatMapMany(directory::listings);
    }

    /** Once more is no error. Errors with {@code own-channel} and {@code follow-limit}. */
    Mono<Following> follow(UUID accountId, String slug) {
        return channels.row(slug)
                .filter(row -> !row.ownerId().equals(accountId))
                .switchIfEmpty(Mono.error(ChannelProblems::ownChannel))
                .delayUntil(row -> room(accountId))
                .delayUntil(row -> follows.add(accountId, row.id(), clock.instant()))
                .doOnNext(row -> announce(row.id(), accountId))
                .flatMap(row -> now(row.id(), true));
    }

    /** Not following it is no error. */
    Mono<Following> unfollow(UUID accountId, String slug) {
        return channels.row(slug)
                .delayUntil(row -> follows.remove(accountId, row.id()))
                .doOnNext(row -> announce(row.id(), accountId))
                .flatMap(row -> now(row.id(), false));
    }

    private Mono<Long> room(UUID accountId) {
        return follows.count(accountId)
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(ChannelProblems::followLimit));
    }

    private Mono<Following> now(UUID channelId, boolean following) {
        return rows.findById(channelId).map(row -> new Following(following, row.followers()));
    }

    private synchronized void announce(UUID channelId, UUID accountId) {
        changed.tryEmitNext(new ChannelCircle(channelId, accountId));
    }
}
