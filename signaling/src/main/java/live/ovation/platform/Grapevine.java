package live.ovation.platform;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What nodes tell each other: that something they remember is out of date, what flies by. What is not heard while Redis is away is not
 * told again; whoever listens has to be right after some seconds without it.
 */
@Component
public class Grapevine implements DisposableBean {

    public static final String TOPIC = "ovation:grapevine:";

    private static final Logger log = LoggerFactory.getLogger(Grapevine.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 4096;

    private final ReactiveStringRedisTemplate redis;
    private final StatefulRedisPubSubConnection<String, String> topics;
    /** Tells this node's words from those of others. */
    private final String self = UUID.randomUUID().toString();

    private final Sinks.Many<Word> words = Sinks.many().multicast().directBestEffort();

    /** Connects at once, since that blocks; later breaks of the connection are mended behind the scenes. */
    public Grapevine(ReactiveStringRedisTemplate redis, LettuceConnectionFactory factory) {
        this.redis = redis;
        this.topics = ((RedisClient) factory.getRequiredNativeClient()).connectPubSub();
        topics.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String pattern, String topic, String text) {
                heard(topic.substring(TOPIC.length()), text);
            }
        });
        topics.sync().psubscribe(TOPIC + "*");
    }

    /** Something that was told about a subject. */
    private record Word(String subject, String text) {}

    /** Tells the other nodes; one that can't be told is no error. */
    public Mono<Void> tell(String subject, String text) {
        return redis.convertAndSend(TOPIC + subject, self + " " + text)
                .timeout(ANSWER_WITHIN)
                .doOnError(e -> log.warn("Other nodes could not be told of {}: {}", subject, e.toString()))
                .onErrorComplete()
                .then();
    }

    /** What other nodes tell about a subject from now on; what can't be read is left out. */
    public <T> Flux<T> hear(String subject, Function<String, T> reading) {
        return words.asFlux()
                .filter(word -> word.subject().equals(subject))
                .<T>handle((word, sink) -> read(word, reading).ifPresent(sink::next))
                .onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.DROP_OLDEST);
    }

    private static <T> Optional<T> read(Word word, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(word.text()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            log.warn("Another node said of {} what can't be read: {}", word.subject(), e.toString());
            return Optional.empty();
        }
    }

    private synchronized void heard(String subject, String text) {
        int space = text.indexOf(' ');
        if (space > 0 && !text.startsWith(self)) {
            words.tryEmitNext(new Word(subject, text.substring(space + 1)));
        }
    }

    @Override
    public void destroy() {
        topics.close();
    }
}
