package live.ovation.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The order of every chat, in Redis. An event gets its place, is kept for whoever was away and for PostgreSQL, and is told to all nodes, in
 * one step. The keys of one step lie in different slots: a Redis Cluster cannot hold them.
 */
@Component
class RoomLog {

    static final String TOPIC = "ovation:chat:";
    private static final String UNSAVED = "ovation:chat-unsaved";
    private static final String OMITTED = "o";
    /** Whose shadow it is follows. */
    private static final String SHADOW = "s";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final ChatProperties properties;

    @SuppressWarnings("rawtypes")
    private final RedisScript<List> append;

    /** Reads its script at once, since that blocks. */
    RoomLog(ReactiveStringRedisTemplate redis, ChatProperties properties) throws IOException {
        String script = new ClassPathResource("redis/chat-append.lua").getContentAsString(StandardCharsets.UTF_8);
        this.append = RedisScript.of(script, List.class);
        this.redis = redis;
        this.properties = properties;
    }

    /**
     * What became of an event.
     *
     * @param unsavedId its id among what PostgreSQL does not have yet; null when the message was there already
     */
    record Appended(Place place, Instant at, @Nullable String unsavedId) {}

    /** An event that PostgreSQL may not have yet. */
    record Unsaved(String id, UUID channelId, Place place, Instant at, boolean shadowed, String json) {}

    /**
     * Gives an event its place.
     *
     * @param messageId under which it is known, for an hour, so that it is not told twice; null: it is always told
     * @param floor the newest epoch that was seen: a new one is above it
     * @param omissible whether ordinary viewers can do without it
     * @param shadowOf who alone hears it, beside moderators; null: it is for everybody
     */
    Mono<Appended> append(
            UUID channelId,
            String json,
            @Nullable UUID messageId,
            long floor,
            boolean omissible,
            @Nullable UUID shadowOf) {
        List<String> keys = List.of(key(channelId), UNSAVED, known(messageId), "ovation:chat-rate:" + channelId);
        return redis.execute(
                        append,
                        keys,
                        List.of(
                                json,
                                TOPIC + channelId,
                                channelId.toString(),
                                String.valueOf(floor),
                                String.valueOf(properties.mostUnsaved()),
                                String.valueOf(properties.kept()),
                                messageId == null ? "0" : "1",
                                String.valueOf(omissible ? properties.sampleAbove() : 0),
                                shadowOf == null ? "" : SHADOW + shadowOf))
                .next()
                .timeout(ANSWER_WITHIN)
                .map(answer -> appended((List<?>) answer));
    }

    private static Appended appended(List<?> answer) {
        String place = (String) answer.getFirst();
        if (place.equals("full")) {
            throw ProblemException.unavailable("Too much is being said just now. Try again.", Duration.ofSeconds(5));
        }
        String unsaved = (String) answer.get(2);
        return new Appended(
                Place.parse(place),
                Instant.ofEpochMilli(Long.parseLong((String) answer.get(1))),
                unsaved.isEmpty() ? null : unsaved);
    }

    /** The newest place; {@link Place#START} for a chat in which nothing was said. */
    Mono<Place> last(UUID channelId) {
        return redis.opsForStream()
                .reverseRange(key(channelId), Range.unbounded(), Limit.limit().count(1))
                .next()
                .map(entry -> Place.parse(entry.getId().getValue()))
                .defaultIfEmpty(Place.START)
                .timeout(ANSWER_WITHIN);
    }

    /** The events after a place and up to another, in order. */
    Mono<List<Placed>> between(UUID channelId, Place after, Place upTo, int most) {
        Range<String> range = Range.of(Bound.exclusive(after.toString()), Bound.inclusive(upTo.toString()));
        return redis.<String, String>opsForStream()
                .range(key(channelId), range, Limit.limit().count(most))
                .map(RoomLog::placed)
                .collectList()
                .timeout(ANSWER_WITHIN);
    }

    /** All events that are kept from a place on, that place's with them. */
    Mono<List<Placed>> from(UUID channelId, Place first) {
        return redis.<String, String>opsForStream()
                .range(key(channelId), Range.rightUnbounded(Bound.inclusive(first.toString())))
                .map(RoomLog::placed)
                .collectList()
                .timeout(ANSWER_WITHIN);
    }

    /** The newest events up to a place, the oldest of them first. */
    Mono<List<Placed>> newest(UUID channelId, Place upTo, int most) {
        return redis.<String, String>opsForStream()
                .reverseRange(
                        key(channelId),
                        Range.leftUnbounded(Bound.inclusive(upTo.toString())),
                        Limit.limit().count(most))
                .map(RoomLog::placed)
                .collectList()
                .map(List::reversed)
                .timeout(ANSWER_WITHIN);
    }

    /** Where a message is, for an hour after it was said. */
    Mono<Place> find(UUID messageId) {
        return redis.opsForValue().get(known(messageId)).map(RoomLog::placeOf).timeout(ANSWER_WITHIN);
    }

    /** What waits for PostgreSQL since {@code before} or earlier, the oldest first. */
    Flux<Unsaved> unsaved(Instant before, int most) {
        return redis.<String, String>opsForStream()
                .range(
                        UNSAVED,
                        Range.leftUnbounded(Bound.inclusive(String.valueOf(before.toEpochMilli()))),
                        Limit.limit().count(most))
                .map(RoomLog::unsaved)
                .timeout(ANSWER_WITHIN);
    }

    /** PostgreSQL has these. */
    Mono<Void> saved(Collection<String> unsavedIds) {
        return redis.opsForStream()
                .delete(UNSAVED, unsavedIds.toArray(String[]::new))
                .timeout(ANSWER_WITHIN)
                .then();
    }

    private static Placed placed(MapRecord<String, String, String> entry) {
        Map<String, String> fields = entry.getValue();
        return placed(
                Place.parse(entry.getId().getValue()),
                fields.getOrDefault("t", "0"),
                fields.getOrDefault("f", ""),
                fields.getOrDefault("b", "{}"));
    }

    private static Unsaved unsaved(MapRecord<String, String, String> entry) {
        Map<String, String> fields = entry.getValue();
        return new Unsaved(
                entry.getId().getValue(),
                UUID.fromString(fields.getOrDefault("c", "")),
                Place.parse(fields.getOrDefault("p", "")),
                Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault("t", "0"))),
                fields.getOrDefault("f", "").startsWith(SHADOW),
                fields.getOrDefault("b", "{}"));
    }

    /** A message as the topic tells it: {@code place time flag json}. */
    static Placed told(String text) {
        String[] parts = text.split(" ", 4);
        return placed(Place.parse(parts[0]), parts[1], parts[2], parts[3]);
    }

    private static Placed placed(Place place, String time, String flag, String json) {
        return new Placed(
                place,
                Instant.ofEpochMilli(Long.parseLong(time)),
                flag.equals(OMITTED),
                flag.startsWith(SHADOW) ? UUID.fromString(flag.substring(SHADOW.length())) : null,
                json);
    }

    private static Place placeOf(String known) {
        return Place.parse(known.substring(0, known.indexOf(' ')));
    }

    private static String key(UUID channelId) {
        return "ovation:chat-log:" + channelId;
    }

    private static String known(@Nullable UUID messageId) {
        return "ovation:chat-known:" + messageId;
    }

    /** The id of an author's message: sent again, even after Redis has lost it, it is the same one. */
    static UUID messageId(UUID channelId, UUID authorId, String nonce) {
        return UUID.nameUUIDFromBytes((channelId + " " + authorId + " " + nonce).getBytes(StandardCharsets.UTF_8));
    }
}
