package live.ovation.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How somebody who is signed in shows who they are: their password and their second factor. */
@RestController
@RequestMapping("/api/v1/me")
class SecurityController {

    private static final Limit CHANGES = new Limit("security-changes", 10, Duration.ofMinutes(10));

    private final AccountRepository accounts;
    private final PasswordChange passwordChange;
    private final OwnerChecks owner;
    private final Totps totps;
    private final SecondFactorDuty duty;
    private final WayInChanges changes;
    private final AccountProperties properties;
    private final RateLimits limits;

    SecurityController(
            AccountRepository accounts,
            PasswordChange passwordChange,
            OwnerChecks owner,
            Totps totps,
            SecondFactorDuty duty,
            WayInChanges changes,
            AccountProperties properties,
            RateLimits limits) {
        this.accounts = accounts;
        this.passwordChange = passwordChange;
        this.owner = owner;
        this.totps = totps;
        this.duty = duty;
        this.changes = changes;
        this.properties = properties;
        this.limits = limits;
    }

    /**
     * @param password whether there is one, which an account made by a provider lacks
     * @param totp whether signing in takes a code of an app
     * @param recoveryCodesLeft how many of the codes on paper are unused
     * @param secondFactorDuty whether the house asks this account for a second factor, which can't be turned off then
     */
    record Security(boolean password, boolean totp, int recoveryCodesLeft, boolean secondFactorDuty) {}

    record PasswordChangeBody(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(min = 10, max = 200) String next,
            @Nullable @Size(max = 40) String code) {}

    /**
     * @param password the present one; empty for an account without one, which takes a sign-in of the last ten minutes instead
     * @param code of the second factor, where there is one
     */
    record Confirmation(
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {

        OwnerChecks.Proof proof() {
            return new OwnerChecks.Proof(password, code);
        }
    }

    record Code(@NotBlank @Size(max = 40) String code) {}

    record RecoveryCodes(List<String> codes) {}

    @GetMapping("/security")
    Mono<Security> security(Authentication who) {
        UUID id = Who.of(who).accountId();
        return Mono.zip(accounts.findById(id), totps.isOn(id), totps.recoveryCodesLeft(id), duty.holdsFor(id))
                .map(t -> new Security(t.getT1().passwordHash() != null, t.getT2(), t.getT3(), t.getT4()));
    }

    /** Changes the password, and signs out every other device. 403 {@code wrong-password}, {@code second-factor-needed}, {@code invalid-code}; 422 {@code weak-password}. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> changePassword(@Valid @RequestBody PasswordChangeBody body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> owner.byProof(Who.of(who), new OwnerChecks.Proof(body.current(), body.code()))))
                .then(Mono.defer(() -> passwordChange.change(
                        Who.of(who).accountId(), Who.of(who).signInId(), body.next())));
    }

    /** A secret for an authenticator app. 403 {@code wrong-password}, 409 {@code second-factor-on}. */
    @PostMapping("/totp")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Totps.Enrolment> enrol(@Valid @RequestBody Confirmation body, Authentication who) {
        return confirmed(who, body)
                .then(Mono.defer(() -> accounts.findById(Who.of(who).accountId())))
                .flatMap(account -> totps.enrol(account.toAccount(), properties.houseName()));
    }

    /** Turns the second factor on by the app's first code, and signs out every other device; the recovery codes are shown this once. 403 {@code invalid-code}. */
    @PostMapping("/totp/confirm")
    Mono<RecoveryCodes> confirm(@Valid @RequestBody Code body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> totps.confirm(Who.of(who).accountId(), body.code())))
                .flatMap(codes ->
                        changes.changed(Who.of(who), "second-factor-on").thenReturn(new RecoveryCodes(codes)));
    }

    /** New recovery codes in place of the old ones; every other device is signed out. 403 {@code wrong-password}, {@code second-factor-needed}, {@code invalid-code}. */
    @PostMapping("/totp/recovery-codes")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<RecoveryCodes> newRecoveryCodes(@Valid @RequestBody Confirmation body, Authentication who) {
        return confirmed(who, body)
                .then(Mono.defer(() -> totps.newRecoveryCodes(Who.of(who).accountId())))
                .flatMap(codes -> changes.changed(Who.of(who), "recovery-codes").thenReturn(new RecoveryCodes(codes)));
    }

    /** Turns the second factor off, and signs out every other device. 403 as above; 409 {@code second-factor-duty} where the house asks for one. */
    @PostMapping("/totp/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> turnOff(@Valid @RequestBody Confirmation body, Authentication who) {
        return duty.checkMayTurnOff(Who.of(who).accountId())
                .then(Mono.defer(() -> confirmed(who, body)))
                .then(Mono.defer(() -> totps.turnOff(Who.of(who).accountId())))
                .then(Mono.defer(() -> changes.changed(Who.of(who), "second-factor-off")));
    }

    private Mono<Void> confirmed(Authentication who, Confirmation body) {
        return limited(who).then(Mono.defer(() -> owner.byProof(Who.of(who), body.proof())));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }
}
