package live.ovation.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Slow mode, and what was said already: decided in Redis in one step, so that it counts on all nodes. */
@Component
class Pace {

    static final Duration NOT_AGAIN_FOR = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Pace.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;

    @SuppressWarnings("rawtypes")
    private final RedisScript<List> pace;

    /** Reads its script at once, since that blocks. */
    Pace(ReactiveStringRedisTemplate redis) throws IOException {
        String script = new ClassPathResource("redis/chat-pace.lua").getContentAsString(StandardCharsets.UTF_8);
        this.pace = RedisScript.of(script, List.class);
        this.redis = redis;
    }

    /** Counts a message; errors with {@code chat-slow} and {@code chat-not-unique}. */
    Mono<Void> take(UUID channelId, UUID accountId, String text, ChatModes modes) {
        if (modes.slowSeconds() == 0 && !modes.unique()) {
            return Mono.empty();
        }
        List<String> wanted = List.of(
                String.valueOf(modes.slowSeconds() * 1000L),
                String.valueOf(modes.unique() ? NOT_AGAIN_FOR.toMillis() : 0));
        return redis.execute(pace, List.of(slowKey(channelId, accountId), saidKey(channelId, text)), wanted)
                .next()
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Redis could not say who wrote when: {}", e.toString()))
                .onErrorMap(e ->
                        ProblemException.unavailable("The chat can't take this just now. Try again.", ANSWER_WITHIN))
                .flatMap(answer -> verdict((List<?>) answer));
    }

    /** How long slow mode makes somebody wait yet; while Redis does not say: not at all. */
    Mono<Duration> left(UUID channelId, UUID accountId, ChatModes modes) {
        if (modes.slowSeconds() == 0) {
            return Mono.just(Duration.ZERO);
        }
        Duration slow = Duration.ofSeconds(modes.slowSeconds());
        return redis.getExpire(slowKey(channelId, accountId))
                .timeout(ANSWER_WITHIN)
                .map(wait -> wait.compareTo(slow) > 0 ? slow : wait)
                .onErrorReturn(Duration.ZERO)
                .defaultIfEmpty(Duration.ZERO);
    }

    private static Mono<Void> verdict(List<?> answer) {
        Duration wait = Duration.ofMillis(Math.max(1, Long.parseLong((String) answer.get(1))));
        return switch ((String) answer.getFirst()) {
            case "slow" -> Mono.error(ChatProblems.slow(wait));
            case "said" -> Mono.error(ChatProblems.notUnique(wait));
            default -> Mono.empty();
        };
    }

    /** What is the same to who reads it: letters, digits and signs, in whatever case and width, whatever is between them. */
    static String gist(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("[\\p{Z}\\s\\p{P}\\p{Cf}\\uFE0F]+", "");
        return bare.isEmpty() ? plain : bare;
    }

    private static String slowKey(UUID channelId, UUID accountId) {
        return "ovation:chat-slow:" + channelId + ":" + accountId;
    }

    private static String saidKey(UUID channelId, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(gist(text).getBytes(StandardCharsets.UTF_8));
            return "ovation:chat-said:" + channelId + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
