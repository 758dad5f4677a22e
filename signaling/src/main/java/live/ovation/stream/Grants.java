package live.ovation.stream;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Entitlements that the house's administrators give by hand. */
@Component
class Grants implements Entitlements {

    private final GrantRepository grants;
    private final Clock clock;

    Grants(GrantRepository grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> include(UUID channelId, UUID accountId, Kind kind) {
        return grants.include(channelId, accountId, kind.word(), clock.instant());
    }
}
