package live.ovation.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import live.ovation.account.Passkeys.Assertion;
import live.ovation.account.Passkeys.Attestation;
import live.ovation.platform.Blocking;
import live.ovation.platform.ProblemException;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The rules of WebAuthn (Level 3 sections 7.1 and 7.2), by webauthn4j: for our origin, with the person's own presence and their
 * fingerprint or PIN. Who made the key is nobody's business, so that attestation is not looked at.
 */
@Component
class PasskeyVerifier {

    private static final Logger log = LoggerFactory.getLogger(PasskeyVerifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The algorithms that keys may have, by their COSE numbers, the ones we like best first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final Blocking blocking;
    private final Origin origin;
    private final String rpId;

    PasskeyVerifier(Blocking blocking, WebProperties web) {
        this.blocking = blocking;
        this.origin = Origin.create(web.origin());
        this.rpId = Objects.requireNonNull(web.publicUrl().getHost(), "ovation.web.public-url names a host");
    }

    /** The part of our address that keys belong to. */
    String rpId() {
        return rpId;
    }

    /** Errors with {@code passkey-rejected}. */
    Mono<RegistrationData> read(Attestation attestation) {
        return check(() -> manager.parse(new RegistrationRequest(
                bytes(attestation.attestationObject()),
                bytes(attestation.clientDataJson()),
                Set.copyOf(attestation.transports()))));
    }

    /** Errors with {@code passkey-rejected}. */
    Mono<AuthenticationData> read(Assertion assertion) {
        return check(() -> manager.parse(new AuthenticationRequest(
                bytes(assertion.id()),
                bytes(assertion.userHandle()),
                bytes(assertion.authenticatorData()),
                bytes(assertion.clientDataJson()),
                bytes(assertion.signature()))));
    }

    /** Errors with {@code passkey-rejected} where the key is not made as it must be. */
    Mono<RegistrationData> verify(RegistrationData data) {
        var allowed = ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
        return check(() -> manager.verify(
                data, new RegistrationParameters(expected(data.getCollectedClientData()), allowed, true, true)));
    }

    /** Errors with {@code passkey-rejected} where this key has not signed, or has counted backwards. */
    Mono<AuthenticationData> verify(AuthenticationData data, PasskeyRow row) {
        return check(() -> manager.verify(
                data,
                new AuthenticationParameters(expected(data.getCollectedClientData()), record(row), null, true, true)));
    }

    /** The attested credential data, as {@link PasskeyRow} has it. */
    String stored(RegistrationData data) {
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        return text(credentials.convert(Objects.requireNonNull(authenticator.getAttestedCredentialData())));
    }

    static String challengeOf(@Nullable CollectedClientData data) {
        return data == null ? "" : text(data.getChallenge().getValue());
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The challenge is its own witness here: {@link PasskeyChallenges} has said already that it is one of ours. */
    private ServerProperty expected(@Nullable CollectedClientData data) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(rpId)
                .challenge(Objects.requireNonNull(data).getChallenge())
                .build();
    }

    private CredentialRecordImpl record(PasskeyRow row) {
        return new CredentialRecordImpl(
                null,
                true,
                row.backupEligible(),
                row.backedUp(),
                row.signCount(),
                credentials.convert(bytes(row.credential())),
                null,
                null,
                null,
                null);
    }

    /** Whatever a stranger's bytes set off in there, they are rejected. */
    private <T> Mono<T> check(Callable<T> step) {
        return blocking.call(PATIENCE, step).onErrorMap(e -> !(e instanceof ProblemException), e -> {
            log.debug("A passkey was rejected: {}", e.toString());
            return rejected();
        });
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    static ProblemException rejected() {
        return new ProblemException(
                "passkey-rejected",
                HttpStatus.UNAUTHORIZED,
                "This passkey did not prove itself. Try again, or sign in another way.");
    }
}
