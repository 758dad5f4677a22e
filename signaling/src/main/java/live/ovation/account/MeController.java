package live.ovation.account;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MeController {

    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account that is signed in. */
    @GetMapping("/api/v1/me")
    Mono<Account> me(Authentication who) {
        return accounts.find(Accounts.idOf(who))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        "invalid-token", HttpStatus.UNAUTHORIZED, "This account no longer exists.")));
    }
}
