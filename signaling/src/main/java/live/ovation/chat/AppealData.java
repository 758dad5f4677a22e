package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody wrote against bans and timeouts. It goes with the account's row. */
@Component
class AppealData implements PersonalData {

    private final AppealRepository rows;

    AppealData(AppealRepository rows) {
        this.rows = rows;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            UUID channelId,
            String text,
            Instant at,
            @Nullable AppealOutcome outcome,
            @Nullable String answer) {}

    @Override
    public String section() {
        return "chatAppeals";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.of(accountId)
                .map(row -> new Exported(row.channelId(), row.text(), row.at(), row.outcome(), row.answer()))
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(Object.class::cast);
    }
}
