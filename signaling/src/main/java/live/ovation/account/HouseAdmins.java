package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.Admins;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class HouseAdmins implements Admins {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final AccountRepository accounts;

    HouseAdmins(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Boolean> include(String accountId) {
        return accounts.findById(UUID.fromString(accountId))
                .map(AccountRow::admin)
                .defaultIfEmpty(false)
                .timeout(ANSWER_WITHIN);
    }
}
