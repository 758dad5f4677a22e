package live.ovation.moderation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.ovation.chat.TextScreen.Draft;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what is said and who comes, in Redis in one step for all rules, so that it counts on all nodes. All of it is let go in minutes. */
@Component
class SpamCounter {

    /** As moderators are told of a raid, at the most. */
    static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(SpamCounter.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;

    @SuppressWarnings("rawtypes")
    private final RedisScript<List> spam;

    /** Reads its script at once, since that blocks. */
    SpamCounter(ReactiveStringRedisTemplate redis) throws IOException {
        String script = new ClassPathResource("redis/spam.lua").getContentAsString(StandardCharsets.UTF_8);
        this.spam = RedisScript.of(script, List.class);
        this.redis = redis;
    }

    /** What there is against it, by its tempo. */
    enum Tempo {
        OK,
        SLOW,
        FLOOD,
        REPEATED
    }

    /**
     * What was counted.
     *
     * @param patience until it may be said, where the tempo is not right
     * @param copies people who said the same or nearly the same in a minute, its author with them
     * @param raid whether moderators are to be told, which is so once in some minutes
     */
    record Tally(
            Tempo tempo, Duration patience, int copies, boolean raid, int firstTime, int newAccounts, int arrivals) {

        static final Tally NOTHING = new Tally(Tempo.OK, Duration.ZERO, 0, false, 0, 0, 0);
    }

    /**
     * Counts a message; sent again, it counts once. What is not in time does not count.
     *
     * @param slow what is between two messages of this person
     * @param fresh whether their account is new
     */
    Mono<Tally> said(Draft draft, SpamRules rules, Duration slow, boolean fresh) {
        boolean compares = rules.repeated().action() != SpamAction.OFF
                || rules.copied().action() != SpamAction.OFF
                || rules.raid().watch();
        List<String> prints = compares ? Fingerprint.of(draft.text()) : List.of();
        List<String> keys = keys(draft.channelId(), draft.authorId());
        for (int i = 0; i < prints.size(); i++) {
            keys.add("ovation:spam-copies:" + draft.channelId() + ":" + i + ":" + prints.get(i));
        }
        SpamRules.Flood flood = rules.flood();
        SpamRules.Repeated repeated = rules.repeated();
        return run(
                keys,
                draft.edit() ? "edit" : "say",
                draft.messageId().toString(),
                draft.authorId().toString(),
                number(flood.action() == SpamAction.OFF ? 0 : flood.messages()),
                number(flood.seconds() * 1_000L),
                number(repeated.action() == SpamAction.OFF ? 0 : repeated.times()),
                number(repeated.seconds() * 1_000L),
                number(slow.toMillis()),
                number(rules.raid().watch() ? rules.raid().people() : 0),
                fresh ? "1" : "0",
                String.join("", prints),
                number(TOLD_AGAIN_AFTER.toMillis()));
    }

    /** Counts that somebody came whose account is new. */
    Mono<Tally> came(UUID channelId, UUID accountId, int people) {
        return run(
                keys(channelId, accountId),
                "come",
                "",
                accountId.toString(),
                "0",
                "0",
                "0",
                "0",
                "0",
                number(people),
                "1",
                "",
                number(TOLD_AGAIN_AFTER.toMillis()));
    }

    private Mono<Tally> run(List<String> keys, String... arguments) {
        return redis.execute(spam, keys, List.of(arguments))
                .next()
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Redis could not count what is said: {}", e.toString()))
                .onErrorMap(e ->
                        ProblemException.unavailable("The chat can't take this just now. Try again.", ANSWER_WITHIN))
                .map(answer -> tally((List<?>) answer));
    }

    private static Tally tally(List<?> answer) {
        List<String> a = answer.stream().map(String::valueOf).toList();
        return new Tally(
                Tempo.valueOf(a.getFirst().toUpperCase(java.util.Locale.ROOT)),
                Duration.ofMillis(Long.parseLong(a.get(1))),
                Integer.parseInt(a.get(2)),
                a.get(3).equals("1"),
                Integer.parseInt(a.get(4)),
                Integer.parseInt(a.get(5)),
                Integer.parseInt(a.get(6)));
    }

    private static List<String> keys(UUID channelId, UUID accountId) {
        return new ArrayList<>(List.of(
                "ovation:spam-said:" + channelId + ":" + accountId,
                "ovation:spam-writers:" + channelId,
                "ovation:spam-first:" + channelId,
                "ovation:spam-new:" + channelId,
                "ovation:spam-came:" + channelId,
                "ovation:spam-told:" + channelId));
    }

    private static String number(long value) {
        return String.valueOf(value);
    }
}
