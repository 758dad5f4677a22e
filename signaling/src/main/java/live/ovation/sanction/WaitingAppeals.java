package live.ovation.sanction;

import java.time.Clock;
import live.ovation.platform.Backlog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many appeals against the house nobody has decided. */
@Component
class WaitingAppeals implements Backlog {

    private final HouseAppealRepository rows;
    private final Clock clock;

    WaitingAppeals(HouseAppealRepository rows, Clock clock) {
        this.rows = rows;
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
}
