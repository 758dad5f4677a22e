package live.ovation.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.platform.ProblemException;
import live.ovation.platform.SecretBox;
import live.ovation.platform.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Apps that show six digits which change every 30 s (RFC 6238), and the codes on paper for when the app is lost. */
@Component
class Totps {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BITS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator();
    private final TotpRepository totps;
    private final SecretBox box;
    private final AccountProperties properties;
    private final Clock clock;

    Totps(TotpRepository totps, SecretBox box, AccountProperties properties, Clock clock) {
        this.totps = totps;
        this.box = box;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What an app is told.
     *
     * @param secret in Base32, to be typed
     * @param uri the same as {@code otpauth:}, to be shown as a QR code
     */
    record Enrolment(String secret, URI uri) {}

    Mono<Boolean> isOn(UUID accountId) {
        return totps.isConfirmed(accountId);
    }

    Mono<Integer> recoveryCodesLeft(UUID accountId) {
        return totps.countRecoveryCodes(accountId);
    }

    /** A new secret, which does nothing until it is confirmed; errors with {@code second-factor-on} when there is a confirmed one. */
    Mono<Enrolment> enrol(Account account, String issuer) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String sealed = box.seal(
                Base64.getEncoder().encodeToString(secret), account.id().toString());
        return totps.propose(account.id(), sealed)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Totps::alreadyOn))
                .map(rows -> enrolment(account, issuer, Base32.encode(secret)));
    }

    /** Turns the second factor on by a first code; the recovery codes, which are never shown again. Errors with {@code invalid-code}. */
    Mono<List<String>> confirm(UUID accountId, String code) {
        return totps.findById(accountId)
                .filter(row -> row.confirmedAt() == null)
                .flatMap(row -> useDigits(row, code))
                .switchIfEmpty(Mono.error(Totps::invalidCode))
                .flatMap(row -> totps.confirm(accountId, clock.instant()))
                .then(Mono.defer(() -> newRecoveryCodes(accountId)));
    }

    Mono<Void> turnOff(UUID accountId) {
        return totps.deleteById(accountId)
                .then(totps.deleteRecoveryCodes(accountId))
                .then();
    }

    Mono<List<String>> newRecoveryCodes(UUID accountId) {
        List<String> codes =
                Stream.generate(Totps::recoveryCode).limit(RECOVERY_CODES).toList();
        return totps.deleteRecoveryCodes(accountId)
                .thenMany(Flux.fromIterable(codes))
                .concatMap(code -> totps.addRecoveryCode(accountId, Tokens.hash(plain(code))))
                .then(Mono.just(codes));
    }

    /** Completes when the code is one of the app's or of the paper's that was not used before; errors with {@code invalid-code}. */
    Mono<Void> check(UUID accountId, String code) {
        return totps.findById(accountId)
                .filter(row -> row.confirmedAt() != null)
                .flatMap(row -> useDigits(row, code))
                .map(row -> true)
                .switchIfEmpty(useRecoveryCode(accountId, code))
                .switchIfEmpty(Mono.error(Totps::invalidCode))
                .then();
    }

    /** Takes the code of this period; around its end a neighbour's as well, since clocks differ and people type slowly. */
    private Mono<TotpRow> useDigits(TotpRow row, String code) {
        byte[] secret = Base64.getDecoder()
                .decode(box.open(row.secret(), row.accountId().toString()));
        Instant now = clock.instant();
        String typed = plain(code);
        return Flux.fromStream(() -> LongStream.rangeClosed(
                                period(now.minus(properties.codeLeeway())), period(now.plus(properties.codeLeeway())))
                        .boxed())
                .filter(period -> period > row.lastPeriod())
                .filter(period -> digitsOf(period, secret).equals(typed))
                .next()
                .flatMap(period -> totps.use(row.accountId(), period))
                .filter(rows -> rows == 1)
                .map(used -> row);
    }

    private long period(Instant time) {
        return time.getEpochSecond() / digits.getTimeStep().toSeconds();
    }

    private Mono<Boolean> useRecoveryCode(UUID accountId, String code) {
        return Mono.defer(() -> totps.useRecoveryCode(accountId, Tokens.hash(plain(code))))
                .filter(rows -> rows == 1)
                .map(used -> true);
    }

    private String digitsOf(long period, byte[] secret) {
        Instant start = Instant.ofEpochSecond(period * digits.getTimeStep().toSeconds());
        try {
            return digits.generateOneTimePasswordString(new SecretKeySpec(secret, digits.getAlgorithm()), start);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any 20 bytes are a key", e);
        }
    }

    private static Enrolment enrolment(Account account, String issuer, String secret) {
        URI uri = UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{account}")
                .queryParam("secret", secret)
                .queryParam("issuer", "{issuer}")
                .encode()
                .buildAndExpand(issuer, account.email(), issuer)
                .toUri();
        return new Enrolment(secret, uri);
    }

    /** In groups of four, which people copy without losing their place. */
    private static String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BITS / 8];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static ProblemException invalidCode() {
        return new ProblemException(
                "invalid-code", HttpStatus.FORBIDDEN, "This code is not good. Wait for the next one and try again.");
    }

    private static ProblemException alreadyOn() {
        return new ProblemException(
                "second-factor-on",
                HttpStatus.CONFLICT,
                "There is an app for this account already. Turn it off first.");
    }
}
