package live.ovation.chat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.platform.ProblemException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tightens the rules of a chat in one step, and takes that back: what a moderator needs when a crowd comes in to disturb. */
@Component
class Guard {

    static final int SLOW_SECONDS = 10;
    static final int FOLLOWERS_MINUTES = 10;

    /** Rules that have stood for longer are not taken back in one step. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ModeDesk modes;
    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Guard(ModeDesk modes, ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.modes = modes;
        this.redis = redis;
        this.json = json;
    }

    Mono<Boolean> isUp(UUID channelId) {
        return redis.hasKey(key(channelId)).timeout(ANSWER_WITHIN).onErrorMap(Guard::unavailable);
    }

    /** Nothing gets looser by it. Errors with {@code chat-not-allowed}. */
    Mono<ChatModes> raise(UUID channelId, Member by) {
        AtomicReference<ChatModes> before = new AtomicReference<>(ChatModes.OPEN);
        return modes.change(channelId, by, now -> {
                    before.set(now);
                    return tightened(now);
                })
                .delayUntil(after -> remember(channelId, before.get()));
    }

    /** The rules that it tightened are as they were before, unless somebody has changed them since. Errors with {@code chat-not-allowed}. */
    Mono<ChatModes> lower(UUID channelId, Member by) {
        return redis.opsForValue()
                .get(key(channelId))
                .timeout(ANSWER_WITHIN)
                .onErrorMap(Guard::unavailable)
                .map(kept -> json.readValue(kept, ChatModes.class))
                .flatMap(before -> modes.change(channelId, by, now -> loosened(now, before)))
                .switchIfEmpty(Mono.defer(() -> modes.change(channelId, by, now -> now)))
                .delayUntil(after -> redis.delete(key(channelId)).timeout(ANSWER_WITHIN));
    }

    /** What was before the first of two is what it goes back to. */
    private Mono<Boolean> remember(UUID channelId, ChatModes before) {
        return redis.opsForValue()
                .setIfAbsent(key(channelId), json.writeValueAsString(before), REMEMBERED)
                .timeout(ANSWER_WITHIN)
                .onErrorMap(Guard::unavailable);
    }

    static ChatModes tightened(ChatModes m) {
        Integer minutes = m.followersMinutes();
        return m.withEntry(
                Math.max(m.slowSeconds(), SLOW_SECONDS),
                minutes == null ? FOLLOWERS_MINUTES : Math.max(minutes, FOLLOWERS_MINUTES));
    }

    static ChatModes loosened(ChatModes now, ChatModes before) {
        ChatModes tight = tightened(before);
        return now.withEntry(
                now.slowSeconds() == tight.slowSeconds() ? before.slowSeconds() : now.slowSeconds(),
                Objects.equals(now.followersMinutes(), tight.followersMinutes())
                        ? before.followersMinutes()
                        : now.followersMinutes());
    }

    private static ProblemException unavailable(Throwable e) {
        return ProblemException.unavailable("The rules could not be changed just now. Try again.", ANSWER_WITHIN);
    }

    private static String key(UUID channelId) {
        return "ovation:chat-guard:" + channelId;
    }
}
