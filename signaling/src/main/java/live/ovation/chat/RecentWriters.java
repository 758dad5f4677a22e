package live.ovation.chat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.chat.CommandLine.Named;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who wrote lately in a chat, also what was taken away since. */
@Component
class RecentWriters {

    private static final int LATELY = 300;
    private static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

    private final RoomLog log;
    private final MessageRepository rows;
    private final JsonMapper json;

    RecentWriters(RoomLog log, MessageRepository rows, JsonMapper json) {
        this.log = log;
        this.rows = rows;
        this.json = json;
    }

    /** By their names as they were then, the latest first; those in the shadow with them. */
    Mono<Collection<Named>> of(UUID channelId) {
        return of(channelId, true);
    }

    /** As {@link #of}, of what everybody sees. */
    Mono<Collection<Named>> seen(UUID channelId) {
        return of(channelId, false);
    }

    private Mono<Collection<Named>> of(UUID channelId, boolean all) {
        return log.newest(channelId, END, LATELY)
                .map(events -> events.stream()
                        .filter(event -> event.is("chat-message") && (all || event.shadowOf() == null))
                        .map(Placed::json)
                        .toList()
                        .reversed())
                .filter(said -> !said.isEmpty())
                .switchIfEmpty(Mono.defer(() -> kept(channelId, all)))
                .map(this::authors);
    }

    /** What Redis has forgotten. */
    private Mono<List<String>> kept(UUID channelId, boolean all) {
        return rows.before(channelId, END.epoch(), END.seq(), null, all, LATELY)
                .map(MessageRow::body)
                .collectList();
    }

    private Collection<Named> authors(List<String> said) {
        Map<UUID, Named> authors = new LinkedHashMap<>();
        for (String body : said) {
            if (json.readValue(body, ChatEvent.class) instanceof ChatEvent.Message message) {
                var author = message.author();
                authors.putIfAbsent(author.id(), new Named(author.id(), author.name()));
            }
        }
        return authors.values();
    }
}
