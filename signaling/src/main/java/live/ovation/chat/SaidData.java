package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody said in chats. It goes with the account's row; whoever has it on a screen is told. */
@Component
class SaidData implements PersonalData {

    private final MessageRepository rows;
    private final Messages messages;
    private final Talk talk;

    SaidData(MessageRepository rows, Messages messages, Talk talk) {
        this.talk = talk;
        this.rows = rows;
        this.messages = messages;
    }

    record Exported(
            UUID channelId,
            Instant sentAt,
            String text,
            @Nullable Instant deletedAt) {}

    @Override
    public String section() {
        return "chatMessages";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.allOf(accountId)
                .map(row -> new Exported(
                        row.channelId(),
                        row.sentAt(),
                        messages.message(row.body()).text(),
                        row.deletedAt()))
                .collectList()
                .cast(Object.class);
    }

    @Override
    public Mono<Void> erase(UUID accountId) {
        return rows.channelsOf(accountId)
                .concatMap(channelId -> talk.append(channelId, new ChatEvent.Cleared(accountId)))
                .then();
    }
}
