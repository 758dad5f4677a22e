package live.ovation.sanction;

import java.util.UUID;
import live.ovation.account.PersonalData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the house has closed of somebody, and what they said against it. Appeals go with the account's row. */
@Component
class HouseAppealData implements PersonalData {

    private final HouseAppeals appeals;

    HouseAppealData(HouseAppeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String section() {
        return "sanctions";
    }

    @Override
    public Mono<Object> export(UUID accountId) {
        return appeals.of(accountId)
                .filter(found -> !found.inForce().isEmpty() || !found.past().isEmpty())
                .map(Object.class::cast);
    }
}
