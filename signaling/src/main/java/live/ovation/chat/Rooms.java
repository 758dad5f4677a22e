package live.ovation.chat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chats that somebody on this node follows. */
@Component
class Rooms extends Background {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(2);

    private final RoomLog roomLog;
    private final ChatRules rules;
    private final DelayLine.Factory delays;
    private final Clock clock;
    private final StatefulRedisPubSubConnection<String, String> topics;
    private final ConcurrentMap<UUID, Room> rooms = new ConcurrentHashMap<>();

    /** Connects at once, since that blocks; later breaks of the connection are mended behind the scenes. */
    Rooms(RoomLog roomLog, ChatRules rules, DelayLine.Factory delays, LettuceConnectionFactory redis, Clock clock) {
        this.clock = clock;
        this.roomLog = roomLog;
        this.rules = rules;
        this.delays = delays;
        this.topics = ((RedisClient) redis.getRequiredNativeClient()).connectPubSub();
        topics.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String topic, String text) {
                told(topic, text);
            }
        });
    }

    /** What the topics brought may have gaps, above all while Redis was away: the log says. */
    @Override
    protected Disposable begin() {
        return Flux.interval(CHECK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> Flux.fromIterable(rooms.values())
                        .flatMap(room -> room.check().onErrorResume(e -> Mono.empty()), 16)
                        .then())
                .subscribe();
    }

    /** Begins to hear a channel's chat. Errors with {@code unavailable}. */
    Mono<Room> open(UUID channelId, RoomListener listener) {
        Room room = new Room(channelId, roomLog, listener, delays);
        return Mono.fromCompletionStage(() -> hear(channelId, room))
                .then(Mono.defer(() -> rules.modes(channelId)))
                .flatMap(modes -> room.open(Duration.ofSeconds(modes.delaySeconds()), clock.instant()))
                .timeout(ANSWER_WITHIN)
                .thenReturn(room)
                .doOnError(e -> {
                    log.warn("A chat could not be opened: {}", e.toString());
                    close(channelId, room);
                })
                .onErrorMap(e ->
                        ProblemException.unavailable("The chat can't be opened just now. Try again.", ANSWER_WITHIN));
    }

    private synchronized CompletionStage<Void> hear(UUID channelId, Room room) {
        rooms.put(channelId, room);
        return topics.async().subscribe(RoomLog.TOPIC + channelId);
    }

    synchronized void close(UUID channelId, Room room) {
        room.close();
        if (rooms.remove(channelId, room)) {
            topics.reactive()
                    .unsubscribe(RoomLog.TOPIC + channelId)
                    .onErrorComplete()
                    .subscribe();
        }
    }

    /** The newest epoch of this chat that is known here. */
    long epochOf(UUID channelId) {
        Room room = rooms.get(channelId);
        return room == null ? 0 : room.last().epoch();
    }

    private void told(String topic, String text) {
        @Nullable Room room = rooms.get(UUID.fromString(topic.substring(RoomLog.TOPIC.length())));
        if (room != null) {
            room.tell(RoomLog.told(text));
        }
    }
}
