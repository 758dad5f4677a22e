package live.ovation.account;

import java.time.Instant;
import live.ovation.platform.DayCount;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many people there are. */
@Service
public class Census {

    private final AccountRepository accounts;
    private final ArrivalRepository arrivals;

    Census(AccountRepository accounts, ArrivalRepository arrivals) {
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    public Mono<Long> people() {
        return accounts.count();
    }

    /** How many came each day, the oldest first; a day on which nobody came is left out. */
    public Flux<DayCount> arrivals(Instant since) {
        return arrivals.perDay(since);
    }
}
