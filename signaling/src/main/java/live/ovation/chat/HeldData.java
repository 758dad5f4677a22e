package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody wanted to say and a moderator had to look at, kept for a day. It goes with the account's row. */
@Component
class HeldData implements PersonalData {

    private final HeldRepository rows;

    HeldData(HeldRepository rows) {
        this.rows = rows;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            UUID channelId,
            String text,
            HoldReason reason,
            Instant at,
            @Nullable HeldOutcome outcome) {}

    @Override
    public String section() {
        return "heldMessages";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.of(accountId)
                .map(row -> new Exported(row.channelId(), row.text(), row.reason(), row.at(), row.outcome()))
                .collectList()
                .cast(Object.class);
    }
}
