package live.ovation.account;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refresh tokens: kept as hashes, exchanged at each use. One that comes a second time was stolen, from us or from its owner, and ends the
 * whole family; within a few seconds it is two tabs of one browser, and each gets a successor.
 */
@Component
class RefreshTokens {

    private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

    private final RefreshTokenRepository tokens;
    private final SignInRepository signIns;
    private final EndedSignIns ended;
    private final R2dbcEntityTemplate database;
    private final AccountProperties properties;
    private final Clock clock;

    RefreshTokens(
            RefreshTokenRepository tokens,
            SignInRepository signIns,
            EndedSignIns ended,
            R2dbcEntityTemplate database,
            AccountProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.ended = ended;
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** A token that was exchanged for its successor. */
    record Exchanged(SignInRow signIn, String successor) {}

    /** Errors with {@code invalid-refresh-token} when the token is unknown, expired or was used before, or its sign-in has lasted long enough. */
    Mono<Exchanged> exchange(String token) {
        return tokens.findByTokenHash(Tokens.hash(token))
                .switchIfEmpty(Mono.error(RefreshTokens::invalid))
                .flatMap(this::checkUse)
                .flatMap(row -> signIns.findById(row.family()))
                .filter(signIn -> lastsUntil(signIn).isAfter(clock.instant()))
                .switchIfEmpty(Mono.error(RefreshTokens::invalid))
                .flatMap(signIn -> issue(signIn).map(successor -> new Exchanged(signIn, successor)));
    }

    /** Empty for an unknown token. */
    Mono<RefreshTokenRow> familyOf(String token) {
        return tokens.findByTokenHash(Tokens.hash(token));
    }

    private Mono<RefreshTokenRow> checkUse(RefreshTokenRow row) {
        Instant now = clock.instant();
        if (row.expiresAt().isBefore(now)) {
            return Mono.error(invalid());
        }
        return tokens.use(row.id(), now)
                .flatMap(updated -> updated == 1 || sentTwice(row.usedAt(), now) ? Mono.just(row) : endFamily(row));
    }

    private boolean sentTwice(@Nullable Instant usedAt, Instant now) {
        // null: read as unused, used by another request in the meantime
        return usedAt == null || usedAt.plus(properties.refreshReuseGrace()).isAfter(now);
    }

    private Mono<RefreshTokenRow> endFamily(RefreshTokenRow row) {
        log.warn("Refresh token of account {} was used twice; its sign-in is ended", row.accountId());
        return signIns.end(row.family(), row.accountId()).concatMap(ended::add).then(Mono.error(invalid()));
    }

    /** The first token of a sign-in, or the next one. */
    Mono<String> issue(SignInRow signIn) {
        String token = Tokens.random(256);
        Instant now = clock.instant();
        Instant unused = now.plus(properties.refreshTokenLife());
        Instant last = lastsUntil(signIn);
        var row = new RefreshTokenRow(
                UUID.randomUUID(),
                signIn.id(),
                signIn.accountId(),
                Tokens.hash(token),
                now,
                unused.isBefore(last) ? unused : last,
                null);
        return database.insert(row).thenReturn(token);
    }

    private Instant lastsUntil(SignInRow signIn) {
        return signIn.startedAt().plus(properties.signInLife());
    }

    private static ProblemException invalid() {
        return new ProblemException(
                "invalid-refresh-token", HttpStatus.UNAUTHORIZED, "Your session has ended. Sign in again.");
    }
}
