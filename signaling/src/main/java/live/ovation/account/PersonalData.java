package live.ovation.account;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a module keeps of people. Each module that keeps something has one, so that nobody's data is forgotten. */
public interface PersonalData {

    /** Its name in an export. */
    String section();

    /** All that is kept of this account, as what becomes JSON; empty for nothing. */
    Mono<Object> export(UUID accountId);

    /**
     * Lets go of what does not go with the account's row, such as files. May run again after it failed half-way. A problem stops the
     * deletion of the account.
     */
    default Mono<Void> erase(UUID accountId) {
        return Mono.empty();
    }
}
