package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import live.ovation.platform.Background;
import live.ovation.platform.Grapevine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What those who keep order are told of a chat, and single people, that the house does not hear; on all nodes. Who was away reads the list
 * of what waits.
 */
@Service
public class Backstage extends Background {

    private static final String SUBJECT = "backstage";
    private static final int MOST_WAITING = 4096;

    private final Grapevine grapevine;
    private final JsonMapper json;
    private final Sinks.Many<Word> words = Sinks.many().multicast().directBestEffort();

    Backstage(Grapevine grapevine, JsonMapper json) {
        this.grapevine = grapevine;
        this.json = json;
    }

    /** Something about one channel's chat. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Waiting.class, name = "waiting"),
        @JsonSubTypes.Type(value = Decided.class, name = "decided"),
        @JsonSubTypes.Type(value = Raid.class, name = "raid"),
        @JsonSubTypes.Type(value = Appeals.class, name = "appeals"),
        @JsonSubTypes.Type(value = AppealDecided.class, name = "appeal-decided")
    })
    public sealed interface Word {
        UUID channelId();
    }

    /** One more message waits for a moderator. */
    public record Waiting(UUID channelId, HeldMessage message, int waiting) implements Word {}

    /** A message does not wait any more; its author is told, too. */
    public record Decided(UUID channelId, UUID messageId, UUID authorId, HeldOutcome outcome, int waiting)
            implements Word {}

    /** So many appeals wait for a moderator now. */
    public record Appeals(UUID channelId, int waiting) implements Word {}

    /** Somebody's appeal is decided about; they are told. */
    public record AppealDecided(
            UUID channelId,
            UUID accountId,
            AppealOutcome outcome,
            @Nullable String answer) implements Word {}

    /** It looks like a raid. */
    public record Raid(UUID channelId, RaidNotice notice) implements Word {}

    @Override
    protected Disposable begin() {
        return grapevine.hear(SUBJECT, this::read).subscribe(this::tellHere);
    }

    /** Tells all nodes; one that can't be told is no error. */
    public Mono<Void> tell(Word word) {
        return Mono.fromRunnable(() -> tellHere(word))
                .then(Mono.defer(
                        () -> grapevine.tell(SUBJECT, json.writerFor(Word.class).writeValueAsString(word))));
    }

    public Flux<Word> words() {
        return words.asFlux().onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.DROP_OLDEST);
    }

    private synchronized void tellHere(Word word) {
        words.tryEmitNext(word);
    }

    private Word read(String text) {
        try {
            return json.readValue(text, Word.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
