package live.ovation.report;

import java.util.UUID;
import live.ovation.account.PersonalData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What somebody has reported. When their account goes, it stays without their name, for whoever has to look at it; and what others
 * reported of them stays until some time after the answer, since nobody is to escape it by leaving. Who reported them is not theirs to know.
 */
@Component
class ReportData implements PersonalData {

    private final OwnReports own;

    ReportData(OwnReports own) {
        this.own = own;
    }

    @Override
    public String section() {
        return "reports";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return own.of(accountId).cast(Object.class);
    }
}
