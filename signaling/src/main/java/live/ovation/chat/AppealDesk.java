package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.account.Names;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where moderators decide about appeals. Of two at once the second one hears that it is decided. */
@Component
class AppealDesk {

    private static final int MOST = 200;

    private final AppealRepository rows;
    private final BanRepository bans;
    private final Appeals appeals;
    private final AppealLetters letters;
    private final Members members;
    private final Names names;
    private final AuditLog audit;
    private final Clock clock;

    AppealDesk(
            AppealRepository rows,
            BanRepository bans,
            Appeals appeals,
            AppealLetters letters,
            Members members,
            Names names,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.bans = bans;
        this.appeals = appeals;
        this.letters = letters;
        this.members = members;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An appeal that waits.
     *
     * @param until when the timeout that it is against ends; missing for a ban
     * @param reason of that
     * @param bannedBy who did that; missing for the house by a rule, or when their account is gone
     * @param othersDecide whether it is against what the one who looks did, and so for others to decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitingAppeal(
            @NotNull UUID id,
            @NotNull UUID accountId,
            @NotNull String name,
            @NotNull String text,
            @NotNull Instant at,
            @NotNull Instant bannedAt,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String bannedBy,
            boolean othersDecide) {}

    /** The oldest first, 200 at the most. */
    Mono<List<WaitingAppeal>> waiting(UUID channelId, Member by) {
        return rows.waiting(channelId, clock.instant(), MOST)
                .collectList()
                .flatMap(waiting -> names.of(waiting.stream().flatMap(row -> Stream.of(row.accountId(), row.banBy())))
                        .map(known -> waiting.stream()
                                .map(row -> described(row, known, by))
                                .toList()));
    }

    /**
     * Lifts what it is against, unless something else is on them by now. Errors with {@code appeal-not-found}, {@code appeal-decided},
     * {@code appeal-own-act}, {@code chat-not-allowed} and {@code chat-higher-rank}.
     */
    Mono<Void> accept(Channel channel, Member by, UUID id, @Nullable String answer) {
        return find(channel, by, id)
                .flatMap(row -> decide(
                        channel,
                        row,
                        AppealOutcome.ACCEPTED,
                        by,
                        answer,
                        bans.removeThat(row.channelId(), row.accountId(), row.banAt())));
    }

    /** Errors as {@link #accept} does. */
    Mono<Void> reject(Channel channel, Member by, UUID id, String answer) {
        return find(channel, by, id)
                .flatMap(row -> decide(channel, row, AppealOutcome.REJECTED, by, answer, Mono.empty()));
    }

    private Mono<AppealRow> find(Channel channel, Member by, UUID id) {
        return rows.findById(id)
                .filter(row -> row.channelId().equals(channel.id()))
                .switchIfEmpty(Mono.error(AppealProblems::notFound))
                .delayUntil(row -> members.below(channel, by, row.accountId()))
                .filter(row -> row.outcome() == null)
                .switchIfEmpty(Mono.error(AppealProblems::decided))
                .filter(row -> mayDecide(row.banBy(), by))
                .switchIfEmpty(Mono.error(AppealProblems::ownAct));
    }

    /** The host is always there to decide for others, and so nobody decides for the host. */
    private static boolean mayDecide(@Nullable UUID banBy, Member by) {
        return Rank.of(by.roles()).compareTo(Rank.HOST) >= 0 || !by.accountId().equals(banBy);
    }

    private Mono<Void> decide(
            Channel channel,
            AppealRow row,
            AppealOutcome outcome,
            Member by,
            @Nullable String answer,
            Mono<Integer> consequence) {
        String why = answer == null || answer.isBlank() ? null : answer.strip();
        Act act = Act.of(
                        outcome == AppealOutcome.ACCEPTED ? AuditAction.APPEAL_ACCEPT : AuditAction.APPEAL_REJECT,
                        by.accountId())
                .about(row.accountId())
                .in(row.channelId())
                .on("appeal", row.id())
                .because(why);
        Mono<Void> decision = rows.decide(row.id(), outcome.name(), why, by.accountId(), clock.instant())
                .filter(done -> done > 0)
                .switchIfEmpty(Mono.error(AppealProblems::decided))
                .then(consequence)
                .then();
        return audit.with(decision, act)
                .then(Mono.defer(() -> appeals.decided(row, outcome, why)))
                .then(Mono.defer(() -> letters.send(row, channel, outcome, why)));
    }

    private static WaitingAppeal described(AppealRow row, Map<UUID, String> names, Member by) {
        UUID banBy = row.banBy();
        return new WaitingAppeal(
                row.id(),
                row.accountId(),
                names.getOrDefault(row.accountId(), ""),
                row.text(),
                row.at(),
                row.banAt(),
                row.banUntil(),
                row.banReason(),
                banBy == null ? null : names.get(banBy),
                !mayDecide(row.banBy(), by));
    }
}
