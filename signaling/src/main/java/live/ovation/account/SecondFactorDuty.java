package live.ovation.account;

import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Of whom the house asks for a second factor. Who has none yet may set one up and do nothing else ({@code Enrolling}). */
@Component
class SecondFactorDuty {

    private final AccountRepository accounts;
    private final Totps totps;
    private final Staff staff;
    private final Whom whom;

    @Autowired
    SecondFactorDuty(AccountRepository accounts, Totps totps, Staff staff, AccountProperties properties) {
        this(accounts, totps, staff, properties.secondFactorFor());
    }

    SecondFactorDuty(AccountRepository accounts, Totps totps, Staff staff, Whom whom) {
        this.accounts = accounts;
        this.totps = totps;
        this.staff = staff;
        this.whom = whom;
    }

    enum Whom {
        NOBODY,
        ADMINISTRATORS,
        /** Administrators, and whoever owns or moderates a channel. */
        STAFF,
        EVERYBODY
    }

    Mono<Boolean> holdsFor(UUID accountId) {
        return switch (whom) {
            case NOBODY -> Mono.just(false);
            case ADMINISTRATORS -> isAdministrator(accountId);
            case STAFF ->
                isAdministrator(accountId).flatMap(admin -> admin ? Mono.just(true) : staff.includes(accountId));
            case EVERYBODY -> Mono.just(true);
        };
    }

    /** Whether somebody who has signed in by {@code method} lacks the factor that is asked of them. A passkey is two in one. */
    Mono<Boolean> isUnmet(UUID accountId, SignInMethod method) {
        return method == SignInMethod.PASSKEY
                ? Mono.just(false)
                : holdsFor(accountId)
                        .flatMap(holds -> holds ? totps.isOn(accountId).map(on -> !on) : Mono.just(false));
    }

    /** Errors with {@code second-factor-duty}. */
    Mono<Void> checkMayTurnOff(UUID accountId) {
        return holdsFor(accountId).flatMap(holds -> holds ? Mono.error(duty()) : Mono.empty());
    }

    private Mono<Boolean> isAdministrator(UUID accountId) {
        return accounts.findById(accountId).map(AccountRow::admin).defaultIfEmpty(false);
    }

    private static ProblemException duty() {
        return new ProblemException(
                "second-factor-duty", HttpStatus.CONFLICT, "This house asks you for a second factor. It stays on.");
    }
}
