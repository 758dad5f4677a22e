package live.ovation.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.ovation.chat.RoomLog.Unsaved;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened in chats to PostgreSQL. Writing the same once more changes nothing. */
@Component
class Ledger {

    private final MessageRepository messages;
    private final JsonMapper json;

    Ledger(MessageRepository messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    private record Entry(Unsaved unsaved, ChatEvent event) {}

    /** Writes all, in their order, and answers with those that have to wait: changes of messages that are not there yet. */
    Mono<List<Unsaved>> write(List<Unsaved> batch) {
        List<Entry> entries = batch.stream()
                .map(u -> new Entry(u, json.readValue(u.json(), ChatEvent.class)))
                .toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof ChatEvent.Message message) {
                rows.add(row(entry.unsaved(), message));
            }
        }
        Mono<Integer> inserted = rows.isEmpty() ? Mono.just(0) : messages.add(json.writeValueAsString(rows));
        return inserted.thenMany(Flux.fromIterable(entries))
                .filterWhen(this::hasToWait)
                .map(Entry::unsaved)
                .collectList();
    }

    private Mono<Boolean> hasToWait(Entry entry) {
        Unsaved u = entry.unsaved();
        Mono<Integer> changed = switch (entry.event()) {
            case ChatEvent.Edited edited ->
                messages.edit(
                        u.channelId(),
                        edited.id(),
                        edited.text(),
                        edited.editedAt().toString(),
                        u.shadowed());
            case ChatEvent.Deleted deleted -> messages.delete(u.channelId(), deleted.id(), u.at());
            case ChatEvent.Cleared cleared -> clear(u, cleared).thenReturn(1);
            case ChatEvent.Message said -> Mono.just(1);
            case ChatEvent.Pinned pinned -> Mono.just(1);
            case ChatEvent.ModesSet modes -> Mono.just(1);
        };
        return changed.map(rows -> rows == 0);
    }

    private Mono<Integer> clear(Unsaved u, ChatEvent.Cleared cleared) {
        Place place = u.place();
        Instant now = u.at();
        return cleared.accountId() == null
                ? messages.clear(u.channelId(), place.epoch(), place.seq(), now)
                : messages.clearOf(u.channelId(), cleared.accountId(), place.epoch(), place.seq(), now);
    }

    private static Map<String, Object> row(Unsaved u, ChatEvent.Message message) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", message.id());
        row.put("channel_id", u.channelId());
        row.put("author_id", message.author().id());
        row.put("epoch", u.place().epoch());
        row.put("seq", u.place().seq());
        row.put("sent_at", message.sentAt());
        row.put("shadowed", u.shadowed());
        row.put("body", u.json());
        return row;
    }
}
