package live.ovation.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.account.PersonalData;
import live.ovation.platform.SecretBox;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who came to a chat from the same network, for 30 days. No address is kept: only an HMAC of the network (an IPv4 /24, an IPv6 /48) and the
 * channel, so that channels can't be compared, by a key that is not in Redis.
 */
@Component
class Footprints implements PersonalData {

    static final Duration KEPT = Duration.ofDays(30);
    /** When as many come from one network it says nothing of who they are. */
    static final int CROWD = 50;

    private static final int MOST_NETWORKS = 100;
    private static final int HASH_BYTES = 16;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final SecretKeySpec key;
    private final RedisScript<Long> script;
    private final Clock clock;

    /** Reads its script at once, since that blocks. */
    Footprints(ReactiveStringRedisTemplate redis, SecretBox secrets, Clock clock) throws IOException {
        this.redis = redis;
        this.key = new SecretKeySpec(secrets.keyFor("chat networks"), "HmacSHA256");
        this.script = RedisScript.of(
                new ClassPathResource("redis/chat-footprint.lua").getContentAsString(StandardCharsets.UTF_8),
                Long.class);
        this.clock = clock;
    }

    /**
     * Somebody who came from a network that the one who is asked about came from, too.
     *
     * @param sharers how many came from it
     */
    record Neighbour(UUID accountId, int sharers) {}

    /** @param network as {@code ClientAddress} names it; empty when it is not known, which leaves nothing */
    Mono<Void> leave(UUID channelId, UUID accountId, String network) {
        if (network.isEmpty()) {
            return Mono.empty();
        }
        String place = channelId + ":" + hash(channelId, network);
        Instant now = clock.instant();
        List<String> told = List.of(
                accountId.toString(),
                place,
                String.valueOf(now.toEpochMilli()),
                String.valueOf(now.minus(KEPT).toEpochMilli()),
                String.valueOf(CROWD),
                String.valueOf(MOST_NETWORKS),
                String.valueOf(KEPT.toSeconds()));
        return redis.execute(script, List.of(peopleKey(place), placesKey(accountId)), told)
                .then()
                .timeout(ANSWER_WITHIN);
    }

    /** Those of its networks that are no crowd's; somebody may be in it more than once. */
    Flux<Neighbour> of(UUID channelId, UUID accountId) {
        return places(accountId)
                .filter(place -> place.startsWith(channelId.toString()))
                .concatMap(place -> people(place)
                        .collectList()
                        .filter(people -> people.size() < CROWD)
                        .flatMapIterable(people -> people.stream()
                                .map(UUID::fromString)
                                .filter(other -> !other.equals(accountId))
                                .map(other -> new Neighbour(other, people.size()))
                                .toList()))
                .timeout(ANSWER_WITHIN);
    }

    @Override
    public String section() {
        return "chatNetworks";
    }

    /** There is nothing in it that anybody could read. */
    @Override
    public Mono<Object> export(UUID accountId) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> erase(UUID accountId) {
        return places(accountId)
                .concatMap(place -> redis.opsForZSet().remove(peopleKey(place), accountId.toString()))
                .then(redis.delete(placesKey(accountId)))
                .timeout(ANSWER_WITHIN)
                .then();
    }

    /** What is older than it is kept may still be there, if nobody came since. */
    private Flux<String> people(String place) {
        return since(peopleKey(place));
    }

    private Flux<String> places(UUID accountId) {
        return since(placesKey(accountId));
    }

    private Flux<String> since(String set) {
        double oldest = clock.instant().minus(KEPT).toEpochMilli();
        return redis.opsForZSet().rangeByScore(set, Range.rightUnbounded(Range.Bound.inclusive(oldest)));
    }

    private String hash(UUID channelId, String network) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] whole = mac.doFinal((channelId + " " + network).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(whole, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static String peopleKey(String place) {
        return "ovation:chat-net:" + place;
    }

    private static String placesKey(UUID accountId) {
        return "ovation:chat-nets:" + accountId;
    }
}
