package live.ovation.restream;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.OutboundUrls;
import live.ovation.platform.SecretBox;
import live.ovation.restream.RestreamStatus.State;
import live.ovation.stream.Stream.Unfinished;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The targets of a channel, which are its owner's business; all errors with {@code channel-not-found} and {@code channel-not-owned}. */
@Service
class Targets {

    static final int MOST = 5;

    private final Channels channels;
    private final Streams streams;
    private final TargetRepository targets;
    private final R2dbcEntityTemplate database;
    private final Board board;
    private final SecretBox box;
    private final OutboundUrls urls;
    private final Clock clock;

    Targets(
            Channels channels,
            Streams streams,
            TargetRepository targets,
            R2dbcEntityTemplate database,
            Board board,
            SecretBox box,
            OutboundUrls urls,
            Clock clock) {
        this.channels = channels;
        this.streams = streams;
        this.targets = targets;
        this.database = database;
        this.board = board;
        this.box = box;
        this.urls = urls;
        this.clock = clock;
    }

    /** What is to be other, or to be; null for what stays. */
    record Order(
            @Nullable String name,
            @Nullable String url,
            @Nullable String streamKey,
            @Nullable Boolean automatic) {}

    Mono<List<Target>> list(UUID ownerId, String slug) {
        return channels.ownedBy(ownerId, slug)
                .flatMap(channel -> targets.findByChannelIdOrderByCreatedAt(channel.id())
                        .collectList()
                        .flatMap(rows -> described(channel.id(), rows)));
    }

    /** Errors with {@code unusable-restream-address} and {@code restream-limit}. */
    Mono<Target> add(UUID ownerId, String slug, String name, String url, String streamKey, boolean automatic) {
        return channels.ownedBy(ownerId, slug)
                .delayUntil(channel -> check(url))
                .delayUntil(this::checkRoom)
                .flatMap(channel -> {
                    UUID id = UUID.randomUUID();
                    String sealed = box.seal(streamKey, id.toString());
                    return database.insert(
                            new TargetRow(id, channel.id(), name, url, sealed, automatic, null, null, clock.instant()));
                })
                .flatMap(this::described);
    }

    /** Errors with {@code restream-not-found}, {@code unusable-restream-address} and {@code restream-key-needed}. */
    Mono<Target> change(UUID ownerId, String slug, UUID id, Order order) {
        return find(ownerId, slug, id)
                .delayUntil(row -> checkKey(row, order))
                .flatMap(row -> {
                    String url = order.url() == null ? row.url() : order.url();
                    String key = order.streamKey();
                    return check(url)
                            .then(targets.change(
                                    id,
                                    order.name() == null ? row.name() : order.name(),
                                    url,
                                    key == null ? row.streamKey() : box.seal(key, id.toString()),
                                    order.automatic() == null ? row.automatic() : order.automatic()));
                })
                .flatMap(this::described);
    }

    /** One that is gone is no error. */
    Mono<Void> remove(UUID ownerId, String slug, UUID id) {
        return channels.ownedBy(ownerId, slug)
                .flatMap(channel -> targets.remove(id, channel.id()))
                .then();
    }

    /** Sends the stream that is on air. Errors with {@code restream-not-found} and {@code stream-not-live}. */
    Mono<Target> start(UUID ownerId, String slug, UUID id) {
        return steer(ownerId, slug, id, true);
    }

    /** Sends the stream that is on air no more. Errors with {@code restream-not-found} and {@code stream-not-live}. */
    Mono<Target> stop(UUID ownerId, String slug, UUID id) {
        return steer(ownerId, slug, id, false);
    }

    String keyOf(TargetRow row) {
        return box.open(row.streamKey(), row.id().toString());
    }

    private Mono<Target> steer(UUID ownerId, String slug, UUID id, boolean run) {
        return find(ownerId, slug, id)
                .flatMap(row -> streams.latest(row.channelId())
                        .ofType(Unfinished.class)
                        .switchIfEmpty(Mono.error(RestreamProblems::notLive))
                        .flatMap(stream -> targets.steer(id, run ? stream.id() : null, run ? null : stream.id())))
                .flatMap(this::described);
    }

    private Mono<TargetRow> find(UUID ownerId, String slug, UUID id) {
        return channels.ownedBy(ownerId, slug)
                .flatMap(channel -> targets.findByIdAndChannelId(id, channel.id()))
                .switchIfEmpty(Mono.error(RestreamProblems::notFound));
    }

    private Mono<Target> described(TargetRow row) {
        return described(row.channelId(), List.of(row)).map(List::getFirst);
    }

    private Mono<List<Target>> described(UUID channelId, List<TargetRow> rows) {
        Mono<Map<UUID, RestreamStatus>> said =
                board.read(rows.stream().map(TargetRow::id).toList());
        return Mono.zip(
                        said,
                        streams.latest(channelId)
                                .ofType(Unfinished.class)
                                .map(List::of)
                                .defaultIfEmpty(List.of()))
                .map(known -> rows.stream()
                        .map(row -> Target.of(row, status(row, known.getT1().get(row.id()), known.getT2())))
                        .toList());
    }

    /** What the sending node says counts only while there is something to send. */
    private RestreamStatus status(TargetRow row, @Nullable RestreamStatus said, List<Unfinished> onAir) {
        if (onAir.isEmpty()) {
            return RestreamStatus.of(State.IDLE, null);
        }
        UUID streamId = onAir.getFirst().id();
        if (streamId.equals(row.stopFor())) {
            return RestreamStatus.of(State.STOPPED, null);
        }
        return !row.isWantedFor(streamId)
                ? RestreamStatus.of(State.IDLE, null)
                : said == null ? RestreamStatus.of(State.WAITING, null) : said;
    }

    private Mono<Void> check(String url) {
        return Mono.justOrEmpty(urls.refuseRtmp(url)).flatMap(why -> Mono.error(RestreamProblems.address(why)));
    }

    /** A key goes nowhere but where it was meant for: who took over a session could have it sent to a server of their own. */
    private static Mono<Void> checkKey(TargetRow row, Order order) {
        boolean moves = order.url() != null && !order.url().equals(row.url());
        return moves && order.streamKey() == null ? Mono.error(RestreamProblems::keyNeeded) : Mono.empty();
    }

    private Mono<Void> checkRoom(Channel channel) {
        return targets.countByChannelId(channel.id())
                .filter(count -> count >= MOST)
                .flatMap(count -> Mono.error(RestreamProblems.limit(MOST)));
    }
}
