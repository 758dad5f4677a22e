package live.ovation.chat;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what is on somebody in a chat. */
@Component
class ConductBook {

    private final BanRepository bans;
    private final WarningRepository warnings;
    private final ShadowRepository shadows;
    private final Appeals appeals;
    private final Clock clock;

    ConductBook(
            BanRepository bans, WarningRepository warnings, ShadowRepository shadows, Appeals appeals, Clock clock) {
        this.bans = bans;
        this.warnings = warnings;
        this.shadows = shadows;
        this.appeals = appeals;
        this.clock = clock;
    }

    Mono<Conduct> of(UUID channelId, UUID accountId) {
        return Mono.zip(
                        optional(
                                bans.find(channelId, accountId, clock.instant()).flatMap(appeals::silence)),
                        optional(warnings.open(channelId, accountId).map(WarningRow::view)),
                        shadows.includes(channelId, accountId))
                .map(found ->
                        new Conduct(found.getT1().orElse(null), found.getT2().orElse(null), found.getT3()));
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> found) {
        return found.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
