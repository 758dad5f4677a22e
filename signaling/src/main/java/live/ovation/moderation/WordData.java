package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody put on lists of words. The words stay when they go, without their name. */
@Component
class WordData implements PersonalData {

    private final WordRepository rows;

    WordData(WordRepository rows) {
        this.rows = rows;
    }

    record Exported(@Nullable UUID channelId, String pattern, WordAction action, Instant at) {}

    @Override
    public String section() {
        return "moderatedWords";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.by(accountId)
                .map(row -> new Exported(row.channelId(), row.pattern(), row.action(), row.at()))
                .collectList()
                .cast(Object.class);
    }
}
