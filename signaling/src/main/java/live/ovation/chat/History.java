package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was said, read page by page. */
@Component
class History {

    private final MessageRepository rows;
    private final Messages messages;

    History(MessageRepository rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * A message and its place in the chat.
     *
     * @param shadowed whether only its author and moderators see it; missing where it does not matter or is not to be known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            long epoch,
            long seq,
            ChatEvent.Message message,
            @Nullable Boolean shadowed) {}

    /**
     * For whom it is read.
     *
     * @param staff whether they keep order
     */
    record Reader(@Nullable UUID accountId, boolean staff) {}

    /**
     * Messages, the oldest of them first.
     *
     * @param before where the page before this one ends; missing on the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Said> messages, @Nullable String before) {}

    Mono<Page> before(UUID channelId, Reader reader, Place end, int limit) {
        return rows.before(channelId, end.epoch(), end.seq(), reader.accountId(), reader.staff(), limit)
                .map(row -> said(row, reader))
                .collectList()
                .map(List::reversed)
                .map(said -> new Page(said, said.size() < limit ? null : cursor(said.getFirst())));
    }

    Mono<Page> during(UUID channelId, Reader reader, Instant from, Instant to, int limit) {
        return rows.during(channelId, from, to, reader.accountId(), reader.staff(), limit)
                .map(row -> said(row, reader))
                .collectList()
                .map(said -> new Page(said, null));
    }

    Said said(MessageRow row, Reader reader) {
        return new Said(
                row.epoch(), row.seq(), messages.message(row.body()), (reader.staff() && row.shadowed()) ? true : null);
    }

    private static String cursor(Said said) {
        return new Place(said.epoch(), said.seq()).toString();
    }
}
