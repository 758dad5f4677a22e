package live.ovation.chat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said in a chat, for whoever has to judge it later. Whoever calls has seen to it that they may read it. */
@Service
public class Witness {

    /** On each side of a message. */
    private static final int AROUND = 3;

    private static final int LATEST = 5;

    private final Messages messages;
    private final MessageRepository rows;

    Witness(Messages messages, MessageRepository rows) {
        this.messages = messages;
        this.rows = rows;
    }

    /** Something that somebody said, under the name that they had then. */
    public record Said(UUID id, UUID authorId, String author, Instant at, String text) {}

    /**
     * A message and what stood beside it.
     *
     * @param around a few messages before and after it, in the order of time
     */
    public record Testimony(Said message, List<Said> around) {}

    /** Errors with {@code chat-message-not-found}, also for what is in the shadow: nobody is to learn of that here. */
    public Mono<Testimony> of(UUID channelId, UUID messageId) {
        return messages.find(channelId, messageId)
                .onErrorMap(ProblemException.class, e -> e.status() == HttpStatus.CONFLICT ? Messages.notFound() : e)
                .map(Witness::said)
                .flatMap(said ->
                        around(channelId, said).collectList().map(others -> new Testimony(said, List.copyOf(others))));
    }

    /** Somebody's newest messages in a channel, as everybody saw them, the newest first. */
    public Mono<List<Said>> latestOf(UUID channelId, UUID accountId) {
        return messages.recentOf(channelId, accountId, LATEST)
                .filter(row -> !row.shadowed())
                .map(row -> said(messages.message(row.body())))
                .collectList();
    }

    private Flux<Said> around(UUID channelId, Said said) {
        return rows.earlier(channelId, said.at(), AROUND)
                .concatWith(rows.later(channelId, said.at(), AROUND + 1))
                .filter(row -> !row.id().equals(said.id()))
                .map(row -> said(messages.message(row.body())))
                .collectSortedList(Comparator.comparing(Said::at))
                .flatMapIterable(sorted -> sorted);
    }

    private static Said said(ChatEvent.Message m) {
        return new Said(m.id(), m.author().id(), m.author().name(), m.sentAt(), m.text());
    }
}
