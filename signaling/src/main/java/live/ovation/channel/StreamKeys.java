package live.ovation.channel;

import java.time.Clock;
import java.util.UUID;
import live.ovation.platform.Tokens;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The secrets that encoders broadcast with: one a channel, shown once, kept as a hash. */
@Service
public class StreamKeys {

    private static final int BITS = 160;

    private final Channels channels;
    private final ChannelRepository rows;
    private final StreamKeyRepository keys;
    private final RevokedKeys revoked;
    private final Clock clock;

    StreamKeys(Channels channels, ChannelRepository rows, StreamKeyRepository keys, RevokedKeys revoked, Clock clock) {
        this.channels = channels;
        this.rows = rows;
        this.keys = keys;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** The channel that this stream key may broadcast on; errors with {@code invalid-stream-key}. */
    public Mono<Channel> channelOf(String slug, String streamKey) {
        return keys.findByHash(Tokens.hash(streamKey))
                .flatMap(key -> rows.findById(key.channelId()))
                .filter(row -> row.slug().equals(slug))
                .switchIfEmpty(Mono.error(ChannelProblems::invalidStreamKey))
                .flatMap(channels::withOwner);
    }

    /** The channel that this stream key is of; errors with {@code invalid-stream-key}. */
    public Mono<Channel> channelOf(String streamKey) {
        return keys.findByHash(Tokens.hash(streamKey))
                .flatMap(key -> rows.findById(key.channelId()))
                .switchIfEmpty(Mono.error(ChannelProblems::invalidStreamKey))
                .flatMap(channels::withOwner);
    }

    /**
     * Notes that somebody has gone on air with the channel's key.
     *
     * @param network theirs, as its owner is to see it
     */
    public Mono<Void> noteUse(Channel channel, String network) {
        return keys.noteUse(channel.id(), clock.instant(), network).then();
    }

    /** The channels whose keys are not good any more, as it happens on any node: whoever broadcasts with one has to stop. */
    public Flux<Channel> revocations() {
        return revoked.asTheyCome();
    }

    /** What is known of a channel's key; empty while there is none. */
    Mono<StreamKeyRow> find(UUID accountId, String slug) {
        return channels.rowOwnedBy(accountId, slug).flatMap(row -> keys.findById(row.id()));
    }

    /** A new key in place of the old one, which stops being good at once. */
    Mono<String> renew(UUID accountId, String slug) {
        String key = Tokens.random(BITS);
        return channels.ownedBy(accountId, slug)
                .delayUntil(channel -> keys.replace(channel.id(), Tokens.hash(key), clock.instant()))
                .delayUntil(revoked::tell)
                .thenReturn(key);
    }

    /** Leaves the channel without a key; none is no error. */
    Mono<Void> delete(UUID accountId, String slug) {
        return channels.ownedBy(accountId, slug)
                .delayUntil(channel -> keys.remove(channel.id()))
                .delayUntil(revoked::tell)
                .then();
    }
}
