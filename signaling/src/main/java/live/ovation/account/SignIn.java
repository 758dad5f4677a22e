package live.ovation.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Registration and sign-in with e-mail and password. */
@Service
class SignIn {

    private final AccountRepository accounts;
    private final R2dbcEntityTemplate database;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    SignIn(
            AccountRepository accounts,
            R2dbcEntityTemplate database,
            Passwords passwords,
            RefreshTokens refreshTokens,
            Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    /** A signed-in account and the refresh token of this sign-in. */
    record Session(UUID accountId, String refreshToken) {}

    Mono<Account> register(String email, String password, String displayName) {
        return passwords
                .hash(password)
                .map(hash -> new AccountRow(
                        UUID.randomUUID(),
                        email.strip().toLowerCase(Locale.ROOT),
                        displayName.strip(),
                        hash,
                        clock.instant(),
                        false))
                .flatMap(database::insert)
                .map(AccountRow::toAccount)
                .onErrorMap(DuplicateKeyException.class, e -> emailTaken());
    }

    Mono<Session> logIn(String email, String password) {
        return accounts.findByEmail(email.strip())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> checkPassword(account, password))
                .flatMap(account -> session(account.id()));
    }

    Mono<Session> refresh(String refreshToken) {
        return refreshTokens.exchange(refreshToken).map(e -> new Session(e.accountId(), e.successor()));
    }

    Mono<Void> logOut(String refreshToken) {
        return refreshTokens.revoke(refreshToken);
    }

    private Mono<Session> session(UUID accountId) {
        return refreshTokens.issue(accountId).map(token -> new Session(accountId, token));
    }

    /** Costs one hash whether there is such an account or not. */
    private Mono<AccountRow> checkPassword(Optional<AccountRow> account, String password) {
        return account.map(row -> passwords.matches(password, row.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password))
                .filter(matches -> matches)
                .flatMap(matches -> Mono.justOrEmpty(account))
                .switchIfEmpty(Mono.error(SignIn::invalidCredentials));
    }

    private static ProblemException invalidCredentials() {
        return new ProblemException(
                "invalid-credentials", HttpStatus.UNAUTHORIZED, "E-mail and password don't go together.");
    }

    private static ProblemException emailTaken() {
        return new ProblemException(
                "email-taken", HttpStatus.CONFLICT, "There is an account with this e-mail. Sign in instead.");
    }
}
