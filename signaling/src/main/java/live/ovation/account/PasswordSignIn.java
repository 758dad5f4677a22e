package live.ovation.account;

import java.util.Optional;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sign-in with e-mail and password. */
@Service
class PasswordSignIn {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final SignIns signIns;

    PasswordSignIn(AccountRepository accounts, Passwords passwords, KnownDevices devices, SignIns signIns) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.devices = devices;
        this.signIns = signIns;
    }

    /** Errors with {@code invalid-credentials}, {@code rate-limited}, and as {@link SignIns#open}. */
    Mono<SignIns.Session> logIn(String email, String password, Device device) {
        String address = Registration.normal(email);
        return passwords
                .room()
                .then(Mono.defer(() -> devices.countGuess(address, device)))
                .then(Mono.defer(() -> accounts.findByEmail(address)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> check(account, password))
                .flatMap(account -> signIns.open(account, SignInMethod.PASSWORD, device));
    }

    /** Costs one hash whether there is such an account, with a password, or not. */
    private Mono<AccountRow> check(Optional<AccountRow> account, String password) {
        return account.map(AccountRow::passwordHash)
                .map(hash -> passwords.matches(password, hash))
                .orElseGet(() -> passwords.matchesNobody(password))
                .filter(matches -> matches)
                .flatMap(matches -> Mono.justOrEmpty(account))
                .switchIfEmpty(Mono.error(PasswordSignIn::invalidCredentials));
    }

    private static ProblemException invalidCredentials() {
        return new ProblemException(
                "invalid-credentials", HttpStatus.UNAUTHORIZED, "E-mail and password don't go together.");
    }
}
