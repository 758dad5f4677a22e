package live.ovation.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import live.ovation.platform.Enrolling;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What other modules may ask about people. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final ReactiveJwtDecoder tokens;
    private final EndedSignIns ended;

    Accounts(AccountRepository accounts, ReactiveJwtDecoder tokens, EndedSignIns ended) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.ended = ended;
    }

    /** Empty when there is no such account. */
    public Mono<Account> find(UUID id) {
        return accounts.findById(id).map(AccountRow::toAccount);
    }

    /** Empty when there is no such account. */
    public Mono<Account> findByEmail(String email) {
        return accounts.findByEmail(email.strip()).map(AccountRow::toAccount);
    }

    public Flux<Account> findAll(Collection<UUID> ids) {
        return accounts.findAllById(ids).map(AccountRow::toAccount);
    }

    /** Whether somebody besides this one runs the house. */
    public Mono<Boolean> isAnotherAdmin(UUID than) {
        return accounts.existsByAdminIsTrueAndIdNot(than);
    }

    /** Since when the account is there; empty when there is none. */
    public Mono<Instant> since(UUID id) {
        return accounts.findById(id).map(AccountRow::createdAt);
    }

    /** What letters to them are written in; empty when there is no such account. */
    public Mono<Locale> language(UUID id) {
        return accounts.findById(id).map(AccountRow::locale);
    }

    /** Gives an account another display name; one that is gone is no error. Errors with {@code invalid-name}. */
    public Mono<Void> rename(UUID id, String displayName) {
        return Mono.defer(() -> accounts.rename(id, PersonName.of(displayName))).then();
    }

    /** Somebody, and the sign-in of theirs that speaks for them. */
    public record Caller(Account account, UUID signInId) {}

    /** The account behind an access token; errors with {@code invalid-token}. */
    public Mono<Account> authenticate(String accessToken) {
        return recognise(accessToken).map(Caller::account);
    }

    /** As {@link #authenticate}, for whoever has to know when the sign-in ends. */
    public Mono<Caller> recognise(String accessToken) {
        return tokens.decode(accessToken)
                .onErrorMap(JwtException.class, e -> invalidToken())
                .filter(jwt -> !Enrolling.SCOPE.equals(jwt.getClaimAsString(OAuth2ParameterNames.SCOPE)))
                .switchIfEmpty(Mono.error(Enrolling::due))
                .flatMap(jwt -> find(UUID.fromString(jwt.getSubject()))
                        .map(account ->
                                new Caller(account, UUID.fromString(jwt.getClaimAsString(AccessTokens.SIGN_IN)))))
                .switchIfEmpty(Mono.error(Accounts::invalidToken));
    }

    /** Each sign-in that is ended from now on, on whichever node. */
    public Flux<UUID> endedSignIns() {
        return ended.asTheyEnd();
    }

    /** Whether a sign-in was ended while tokens of it may still be around. */
    public Mono<Boolean> isEnded(UUID signInId) {
        return ended.contain(signInId.toString());
    }

    /** The account id of somebody whom the security filter let through. */
    public static UUID idOf(Authentication who) {
        return UUID.fromString(who.getName());
    }

    private static ProblemException invalidToken() {
        return new ProblemException(
                "invalid-token", HttpStatus.UNAUTHORIZED, "Your session has expired. Sign in again.");
    }
}
