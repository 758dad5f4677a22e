package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Signs nobody in, once, while the service starts: opens the database pool and loads the cryptography, which the first visitor after a
 * restart would otherwise wait for.
 */
@Component
class FirstSignIn extends Background {

    private static final Logger log = LoggerFactory.getLogger(FirstSignIn.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final AccessTokens tokens;
    private final Accounts accounts;

    FirstSignIn(AccessTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    protected Disposable begin() {
        return attempt().subscribe();
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Completes when the token was read and its account not found, as it must be, or when anything else went wrong. */
    Mono<Void> attempt() {
        return Mono.fromSupplier(() -> tokens.issue(nobody()))
                .flatMap(accounts::authenticate)
                .timeout(WITHIN)
                .doOnError(e -> log.debug("Signed nobody in: {}", e.toString()))
                .onErrorComplete()
                .then();
    }

    private static SignIns.Session nobody() {
        return new SignIns.Session(UUID.randomUUID(), UUID.randomUUID(), "", false);
    }
}
