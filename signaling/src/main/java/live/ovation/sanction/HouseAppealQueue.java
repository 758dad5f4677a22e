package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Accounts;
import live.ovation.account.Names;
import live.ovation.platform.Backlog;
import live.ovation.stream.Closure.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The appeals against the house that nobody has decided. */
@Component
class HouseAppealQueue implements Backlog {

    private static final int MOST = 200;

    private final HouseAppealRepository rows;
    private final Accounts accounts;
    private final Names names;
    private final Clock clock;

    HouseAppealQueue(HouseAppealRepository rows, Accounts accounts, Names names, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public Mono<Long> waiting() {
        return Mono.defer(() -> rows.countWaiting(clock.instant()));
    }

    /**
     * An appeal that waits.
     *
     * @param targetId of the account, channel or broadcast that is closed
     * @param title of that
     * @param reason why that was done, as the person was told
     * @param until when it ends by itself; missing: when somebody takes it back
     * @param sanctionedBy who did it; missing when their account is gone
     * @param othersDecide whether it is against what the one who looks did, and so for another administrator
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingHouseAppeal(
            @NotNull UUID id,
            @NotNull UUID accountId,
            @NotNull String name,
            @NotNull Cause cause,
            @NotNull UUID targetId,
            @NotNull String title,
            @NotNull String reason,
            @NotNull Instant sanctionedAt,
            @Nullable Instant until,
            @Nullable String sanctionedBy,
            @NotNull String text,
            @NotNull Instant at,
            boolean othersDecide) {}

    /** The oldest first, 200 at the most. */
    Mono<List<WaitingHouseAppeal>> seenBy(UUID looking) {
        return Mono.zip(rows.waiting(clock.instant(), MOST).collectList(), accounts.isAnotherAdmin(looking))
                .flatMap(found -> names.of(
                                found.getT1().stream().flatMap(row -> Stream.of(row.accountId(), row.sanctionedBy())))
                        .map(called -> found.getT1().stream()
                                .map(row -> described(row, called, found.getT2() && looking.equals(row.sanctionedBy())))
                                .toList()));
    }

    private static WaitingHouseAppeal described(HouseAppealRow row, Map<UUID, String> names, boolean othersDecide) {
        UUID sanctionedBy = row.sanctionedBy();
        return new WaitingHouseAppeal(
                row.id(),
                row.accountId(),
                names.getOrDefault(row.accountId(), ""),
                Cause.of(row.cause()),
                row.targetId(),
                row.title(),
                row.reason(),
                row.sanctionedAt(),
                row.until(),
                sanctionedBy == null ? null : names.get(sanctionedBy),
                row.text(),
                row.at(),
                othersDecide);
    }
}
