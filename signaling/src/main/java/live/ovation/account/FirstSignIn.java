package live.ovation.account;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Signs nobody in, once, while the service starts: opens the database pool and loads the cryptography, which the first visitor after a
 * restart would otherwise wait for.
 */
@Component
class FirstSignIn implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstSignIn.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final AccessTokens tokens;
    private final Accounts accounts;
    private volatile Disposable trying = Disposables.disposed();

    FirstSignIn(AccessTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        trying = attempt().subscribe();
    }

    @Override
    public void stop() {
        trying.dispose();
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !trying.isDisposed();
    }

    /** Completes when the token was read and its account not found, as it must be, or when anything else went wrong. */
    Mono<Void> attempt() {
        return Mono.fromSupplier(() -> tokens.issue(UUID.randomUUID(), UUID.randomUUID()))
                .flatMap(accounts::authenticate)
                .timeout(WITHIN)
                .doOnError(e -> log.debug("Signed nobody in: {}", e.toString()))
                .onErrorComplete()
                .then();
    }
}
