package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where people say something against a ban, or a timeout of an hour and more: once for each. */
@Component
class Appeals {

    static final int LONGEST = 1_000;
    private static final Duration WORTH_IT = Duration.ofHours(1);

    private final AppealRepository rows;
    private final BanRepository bans;
    private final Backstage backstage;
    private final Whispers whispers;
    private final Clock clock;

    Appeals(AppealRepository rows, BanRepository bans, Backstage backstage, Whispers whispers, Clock clock) {
        this.rows = rows;
        this.bans = bans;
        this.backstage = backstage;
        this.whispers = whispers;
        this.clock = clock;
    }

    /**
     * One's own appeal.
     *
     * @param outcome missing while it waits
     * @param answer of whoever decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Appeal(
            @NotNull UUID id,
            @NotNull String text,
            @NotNull Instant at,
            @Nullable AppealOutcome outcome,
            @Nullable String answer) {}

    /** Errors with {@code appeal-nothing} and {@code appeal-exists}. */
    Mono<Appeal> write(Channel channel, UUID accountId, String text) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        return bans.find(channel.id(), accountId, now)
                .filter(Appeals::isWorthIt)
                .switchIfEmpty(Mono.error(AppealProblems::nothing))
                .flatMap(ban -> add(id, ban, text.strip(), now))
                .filter(added -> added > 0)
                .switchIfEmpty(Mono.error(AppealProblems::exists))
                .then(Mono.defer(() -> whispers.spread(new ChatRules.Changed(channel.id(), accountId))))
                .then(Mono.defer(() -> tellStaff(channel.id())))
                .thenReturn(new Appeal(id, text.strip(), now, null, null));
    }

    private Mono<Integer> add(UUID id, BanRow ban, String text, Instant now) {
        return rows.add(
                id, ban.channelId(), ban.accountId(), ban.at(), ban.byId(), ban.until(), ban.reason(), text, now);
    }

    /** The person is told, and those who keep order. */
    Mono<Void> decided(AppealRow row, AppealOutcome outcome, @Nullable String answer) {
        return whispers.spread(new ChatRules.Changed(row.channelId(), row.accountId()))
                .then(backstage.tell(new Backstage.AppealDecided(row.channelId(), row.accountId(), outcome, answer)))
                .then(Mono.defer(() -> tellStaff(row.channelId())));
    }

    /** How many wait in a channel now; those who keep order are told. */
    Mono<Void> tellStaff(UUID channelId) {
        return rows.count(channelId, clock.instant())
                .flatMap(waiting -> backstage.tell(new Backstage.Appeals(channelId, waiting)));
    }

    /** What somebody may do against what is on them. */
    Mono<ChatYouView.Silence> silence(BanRow ban) {
        return rows.against(ban.channelId(), ban.accountId(), ban.at())
                .map(row -> new ChatYouView.Silence(
                        ban.until(), ban.reason(), false, new ChatYouView.Appealed(row.outcome(), row.answer())))
                .defaultIfEmpty(new ChatYouView.Silence(ban.until(), ban.reason(), isWorthIt(ban), null));
    }

    private static boolean isWorthIt(BanRow ban) {
        Instant until = ban.until();
        return until == null
                || !Duration.between(ban.at(), until).minus(WORTH_IT).isNegative();
    }
}
