package live.ovation.platform;

import reactor.core.publisher.Mono;

/** Who runs the house, as the security filter has to know. */
public interface Admins {

    /** Whether the account is an administrator's, as of now: who is none any more may not do anything more. */
    Mono<Boolean> include(String accountId);
}
