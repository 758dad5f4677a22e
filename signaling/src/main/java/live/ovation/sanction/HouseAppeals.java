package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.stream.Closure.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where people see what the house has closed of theirs, and say something against it: once for each. */
@Component
class HouseAppeals {

    static final int LONGEST = 2_000;
    private static final int MOST_PAST = 50;

    private final SanctionsInForce inForce;
    private final HouseAppealRepository rows;
    private final Clock clock;

    HouseAppeals(SanctionsInForce inForce, HouseAppealRepository rows, Clock clock) {
        this.inForce = inForce;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One's own appeal.
     *
     * @param outcome missing while it waits
     * @param answer of whoever decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HouseAppeal(
            @NotNull String text,
            @NotNull Instant at,
            @Nullable HouseAppealOutcome outcome,
            @Nullable String answer) {}

    /**
     * What is closed, or was when an appeal was written against it.
     *
     * @param targetId of the account, channel or broadcast that it is on
     * @param title of that
     * @param channel its address; missing for an account
     * @param until when it ends by itself; missing: when somebody takes it back
     * @param appeal missing while none was written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnSanction(
            @NotNull Cause cause,
            @NotNull UUID targetId,
            @NotNull String title,
            @Nullable String channel,
            @NotNull String reason,
            @NotNull Instant at,
            @Nullable Instant until,
            @Nullable HouseAppeal appeal) {}

    /**
     * What somebody sees of what the house did.
     *
     * @param inForce the widest first
     * @param past what was appealed against and is over, the newest first and 50 at the most
     */
    record OwnSanctions(
            @NotNull List<OwnSanction> inForce, @NotNull List<OwnSanction> past) {}

    Mono<OwnSanctions> of(UUID accountId) {
        return Mono.zip(inForce.of(accountId), rows.of(accountId, MOST_PAST).collectList())
                .map(found -> own(found.getT1(), found.getT2()));
    }

    /** Errors with {@code appeal-nothing} and {@code appeal-exists}. */
    Mono<HouseAppeal> write(UUID accountId, Cause cause, UUID targetId, String text) {
        Instant now = clock.instant();
        return inForce.of(accountId)
                .flatMapIterable(all -> all)
                .filter(sanction ->
                        sanction.cause() == cause && sanction.targetId().equals(targetId))
                .next()
                .switchIfEmpty(Mono.error(HouseAppealProblems::notInForce))
                .flatMap(sanction -> add(accountId, sanction, text.strip(), now))
                .filter(added -> added > 0)
                .switchIfEmpty(Mono.error(HouseAppealProblems::exists))
                .thenReturn(new HouseAppeal(text.strip(), now, null, null));
    }

    private Mono<Integer> add(UUID accountId, Sanction sanction, String text, Instant now) {
        return rows.add(
                UUID.randomUUID(),
                accountId,
                sanction.cause().word(),
                sanction.targetId(),
                sanction.title(),
                sanction.reason(),
                sanction.at(),
                sanction.byId(),
                sanction.until(),
                text,
                now);
    }

    private static OwnSanctions own(List<Sanction> sanctions, List<HouseAppealRow> appeals) {
        List<OwnSanction> now = sanctions.stream()
                .map(sanction -> own(
                        sanction,
                        appeals.stream()
                                .filter(row -> row.isAgainst(sanction))
                                .findFirst()
                                .orElse(null)))
                .toList();
        List<OwnSanction> past = appeals.stream()
                .filter(row -> sanctions.stream().noneMatch(row::isAgainst))
                .map(HouseAppeals::past)
                .toList();
        return new OwnSanctions(now, past);
    }

    private static OwnSanction own(Sanction on, @Nullable HouseAppealRow row) {
        HouseAppeal appeal = row == null ? null : new HouseAppeal(row.text(), row.at(), row.outcome(), row.answer());
        return new OwnSanction(
                on.cause(), on.targetId(), on.title(), on.channel(), on.reason(), on.at(), on.until(), appeal);
    }

    /** Nobody decides about what ended by itself. */
    private static OwnSanction past(HouseAppealRow row) {
        HouseAppealOutcome outcome = row.outcome() == null ? HouseAppealOutcome.LAPSED : row.outcome();
        return new OwnSanction(
                Cause.of(row.cause()),
                row.targetId(),
                row.title(),
                null,
                row.reason(),
                row.sanctionedAt(),
                row.until(),
                new HouseAppeal(row.text(), row.at(), outcome, row.answer()));
    }
}
