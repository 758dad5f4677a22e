package live.ovation.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.account.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How old accounts are. Since when they are there never changes, and is asked once. */
@Component
class AccountAges {

    /** People who write or come; when there would be more, all are asked anew. */
    private static final int MOST = 50_000;

    private final Accounts accounts;
    private final Clock clock;
    private final ConcurrentMap<UUID, Instant> since = new ConcurrentHashMap<>();

    AccountAges(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Zero for an account that is gone. */
    Mono<Duration> of(UUID accountId) {
        return Mono.defer(() -> {
                    Instant known = since.get(accountId);
                    return known == null ? asked(accountId) : Mono.just(known);
                })
                .map(then -> Duration.between(then, clock.instant()))
                .defaultIfEmpty(Duration.ZERO);
    }

    private Mono<Instant> asked(UUID accountId) {
        return accounts.since(accountId).doOnNext(then -> {
            if (since.size() > MOST) {
                since.clear();
            }
            since.put(accountId, then);
        });
    }
}
