package live.ovation.account;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keys that people's devices hold. A key knows its account, so that nobody has to type who they are. */
@Service
class Passkeys {

    private static final int MOST = 20;

    private final PasskeyRepository passkeys;
    private final AccountRepository accounts;
    private final R2dbcEntityTemplate database;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final WayInChanges changes;
    private final Clock clock;

    Passkeys(
            PasskeyRepository passkeys,
            AccountRepository accounts,
            R2dbcEntityTemplate database,
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            WayInChanges changes,
            Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.database = database;
        this.challenges = challenges;
        this.verifier = verifier;
        this.changes = changes;
        this.clock = clock;
    }

    /** A new key as the browser hands it over, all in base64url. */
    record Attestation(
            @NotNull @Size(max = 20_000) String attestationObject,
            @NotNull @Size(max = 4_000) String clientDataJson,
            @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z-]{1,20}") String> transports) {}

    /** What a key has signed, as the browser hands it over, all in base64url. */
    record Assertion(
            @NotNull @Size(max = 2_000) String id,
            @NotNull @Size(max = 4_000) String authenticatorData,
            @NotNull @Size(max = 4_000) String clientDataJson,
            @NotNull @Size(max = 2_000) String signature,
            @NotNull @Size(max = 100) String userHandle) {}

    /** How keys call an account (WebAuthn section 5.4.3): nothing of the person is in it. */
    static byte[] handleOf(UUID accountId) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array();
    }

    Flux<PasskeyRow> of(UUID accountId) {
        return passkeys.findByAccountIdOrderByCreatedAt(accountId);
    }

    /** Whose key it may be. Errors with {@code email-not-verified} and {@code passkey-limit}. */
    Mono<AccountRow> mayAdd(UUID accountId) {
        return accounts.findById(accountId)
                // a key of whoever has registered somebody else's address would outlive their new password
                .flatMap(account ->
                        account.emailVerifiedAt() == null ? Mono.error(SignIns.notVerified()) : Mono.just(account))
                .flatMap(account -> passkeys.countByAccountId(accountId)
                        .filter(count -> count < MOST)
                        .switchIfEmpty(Mono.error(Passkeys::tooMany))
                        .thenReturn(account));
    }

    /** Errors as {@link #mayAdd}, and with {@code passkey-expired}, {@code passkey-rejected} and {@code passkey-known}. */
    Mono<PasskeyRow> add(UUID accountId, String name, Attestation attestation) {
        return mayAdd(accountId)
                .flatMap(account -> verifier.read(attestation)
                        .flatMap(data -> challenges
                                .useForNewKey(PasskeyVerifier.challengeOf(data.getCollectedClientData()), accountId)
                                .then(Mono.defer(() -> verifier.verify(data))))
                        .map(data -> row(accountId, name.strip(), data, attestation))
                        .flatMap(database::insert)
                        .onErrorMap(DuplicateKeyException.class, e -> known())
                        .flatMap(row -> changes.added(account, "passkey-added", row.name())
                                .thenReturn(row)));
    }

    /** Errors with {@code passkey-not-found}. */
    Mono<PasskeyRow> rename(UUID accountId, UUID id, String name) {
        return passkeys.rename(id, accountId, name.strip()).switchIfEmpty(Mono.error(Passkeys::notFound));
    }

    /** Errors with {@code last-way-in}; one that is gone already is no error. */
    Mono<Void> remove(Who who, UUID id, WaysIn waysIn) {
        UUID accountId = who.accountId();
        return passkeys.findById(id)
                .filter(row -> row.accountId().equals(accountId))
                .flatMap(row -> waysIn.remove(accountId, passkeys.remove(id, accountId))
                        .then(Mono.defer(() -> changes.changed(who, "passkey-removed", row.name()))));
    }

    /** Whose key has signed; errors with {@code passkey-expired}, {@code passkey-rejected} and {@code passkey-unknown}. */
    Mono<AccountRow> accountOf(Assertion assertion) {
        return verifier.read(assertion)
                .flatMap(data -> challenges
                        .useForSignIn(PasskeyVerifier.challengeOf(data.getCollectedClientData()))
                        .then(Mono.defer(() -> find(assertion, data)))
                        .flatMap(row -> verifier.verify(data, row).flatMap(verified -> use(row, verified))))
                .flatMap(row -> accounts.findById(row.accountId()));
    }

    private Mono<PasskeyRow> find(Assertion assertion, AuthenticationData data) {
        return passkeys.findByCredentialId(assertion.id())
                .filter(row -> Arrays.equals(handleOf(row.accountId()), data.getUserHandle()))
                .switchIfEmpty(Mono.error(Passkeys::unknown));
    }

    private Mono<PasskeyRow> use(PasskeyRow row, AuthenticationData data) {
        var authenticator = Objects.requireNonNull(data.getAuthenticatorData(), "it was verified");
        return passkeys.use(row.id(), authenticator.getSignCount(), authenticator.isFlagBS(), clock.instant())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(PasskeyVerifier::rejected))
                .thenReturn(row);
    }

    private PasskeyRow row(UUID accountId, String name, RegistrationData data, Attestation attestation) {
        var authenticator = Objects.requireNonNull(data.getAttestationObject(), "it was verified")
                .getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData(), "it was verified");
        return new PasskeyRow(
                UUID.randomUUID(),
                accountId,
                PasskeyVerifier.text(credential.getCredentialId()),
                verifier.stored(data),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                String.join(",", attestation.transports()),
                name,
                clock.instant(),
                null);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                "passkey-unknown",
                HttpStatus.UNAUTHORIZED,
                "This passkey is not known here any more. Sign in another way.");
    }

    private static ProblemException known() {
        return new ProblemException("passkey-known", HttpStatus.CONFLICT, "This passkey is here already.");
    }

    private static ProblemException notFound() {
        return new ProblemException("passkey-not-found", HttpStatus.NOT_FOUND, "This passkey is not here any more.");
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                "passkey-limit",
                HttpStatus.CONFLICT,
                "You have " + MOST + " passkeys. Remove one that you do not use.");
    }
}
