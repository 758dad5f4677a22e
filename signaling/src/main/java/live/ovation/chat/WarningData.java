package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.ovation.account.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warnings that somebody got, or gave. Those that they got go with the account's row. */
@Component
class WarningData implements PersonalData {

    private final WarningRepository rows;

    WarningData(WarningRepository rows) {
        this.rows = rows;
    }

    /** @param given whether they gave it to somebody else, whose it is to know who that is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exported(
            UUID channelId,
            boolean given,
            String reason,
            Instant at,
            @Nullable Instant acknowledgedAt) {}

    @Override
    public String section() {
        return "chatWarnings";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return rows.about(accountId)
                .map(row -> new Exported(
                        row.channelId(),
                        !row.accountId().equals(accountId),
                        row.reason(),
                        row.at(),
                        row.acknowledgedAt()))
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(Object.class::cast);
    }
}
