package live.ovation.moderation;

import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rules against spam that somebody set last. They stay when they go, without their name. */
@Component
class SpamData implements PersonalData {

    private final SpamRepository rows;

    SpamData(SpamRepository rows) {
        this.rows = rows;
    }

    record Exported(@Nullable UUID channelId, String rules, Instant at) {}

    @Override
    public String section() {
        return "spamRules";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.by(accountId)
                .map(row -> new Exported(row.channelId(), row.rules(), row.at()))
                .collectList()
                .cast(Object.class);
    }
}
