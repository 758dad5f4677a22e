package live.ovation.report;

import live.ovation.platform.Backlog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much is reported and not yet dealt with, in the whole house. */
@Component
class OpenReports implements Backlog {

    private final CaseRepository cases;

    OpenReports(CaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Mono<Long> waiting() {
        return cases.countOpen();
    }
}
