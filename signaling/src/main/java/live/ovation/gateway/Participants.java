package live.ovation.gateway;

import java.time.Duration;
import live.ovation.platform.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Participants, kept in Redis for as long as they may come back, so that any process can greet them again. */
@Component
class Participants {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(90);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;

    Participants(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    Mono<Participant> save(Participant participant) {
        return redis.opsForValue()
                .set(key(participant.id()), json.writeValueAsString(participant), KEPT)
                .timeout(ANSWER_WITHIN)
                .thenReturn(participant);
    }

    /** Empty when the participant is forgotten or the token is not theirs. */
    Mono<Participant> resume(ClientMessage.Resume resume) {
        return redis.opsForValue()
                .get(key(resume.participantId()))
                .timeout(ANSWER_WITHIN)
                .map(text -> json.readValue(text, Participant.class))
                .filter(participant -> Tokens.matches(resume.resumeToken(), participant.resumeTokenHash()));
    }

    private static String key(String id) {
        return "ovation:participant:" + id;
    }
}
