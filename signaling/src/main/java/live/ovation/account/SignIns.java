package live.ovation.account;

import java.time.Clock;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The devices that people are signed in on. However somebody has shown who they are, this is where it becomes a session. */
@Service
class SignIns {

    /** The id of no sign-in. */
    static final UUID NONE = new UUID(0, 0);

    private final SignInRepository signIns;
    private final R2dbcEntityTemplate database;
    private final RefreshTokens refreshTokens;
    private final SecondFactors secondFactors;
    private final SecondFactorDuty duty;
    private final EndedSignIns ended;
    private final Suspensions suspensions;
    private final AccountProperties properties;
    private final Clock clock;

    SignIns(
            SignInRepository signIns,
            R2dbcEntityTemplate database,
            RefreshTokens refreshTokens,
            SecondFactors secondFactors,
            SecondFactorDuty duty,
            EndedSignIns ended,
            Suspensions suspensions,
            AccountProperties properties,
            Clock clock) {
        this.signIns = signIns;
        this.database = database;
        this.refreshTokens = refreshTokens;
        this.secondFactors = secondFactors;
        this.duty = duty;
        this.ended = ended;
        this.suspensions = suspensions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What a signed-in device holds: who it is for, which sign-in that is, and the token that goes on with it.
     *
     * @param enrolling whether all that it may do is to set up the second factor that the house asks for
     */
    record Session(UUID accountId, UUID signInId, String refreshToken, boolean enrolling) {}

    /**
     * Signs a device in, for somebody who has shown who they are by {@code method}. Errors with {@code email-not-verified} where the
     * operator asks for that, with {@code second-factor-required} and a challenge where the account does, and with
     * {@code account-suspended}.
     */
    Mono<Session> open(AccountRow account, SignInMethod method, Device device) {
        if (properties.requireVerifiedEmail() && account.emailVerifiedAt() == null) {
            return Mono.error(notVerified());
        }
        return method == SignInMethod.PASSKEY
                ? begin(account.id(), method, device)
                : secondFactors
                        .challenge(account.id(), method)
                        .then(Mono.defer(() -> begin(account.id(), method, device)));
    }

    /** Signs a device in whose owner has answered a challenge; errors with {@code invalid-code} or {@code challenge-expired}. */
    Mono<Session> answer(String challenge, String code, Device device) {
        return secondFactors.answer(challenge, code).flatMap(met -> begin(met.accountId(), met.method(), device));
    }

    /** Goes on with a sign-in; errors with {@code invalid-refresh-token}. */
    Mono<Session> refresh(String refreshToken) {
        return refreshTokens
                .exchange(refreshToken)
                .delayUntil(next -> suspensions.requireNone(next.signIn().accountId()))
                .delayUntil(next -> signIns.use(next.signIn().id(), clock.instant()))
                .flatMap(next -> session(next.signIn(), next.successor()));
    }

    /** Ends the sign-in that the token belongs to; an unknown one is no error. */
    Mono<Void> end(String refreshToken) {
        return refreshTokens.familyOf(refreshToken).flatMap(row -> end(row.accountId(), row.family()));
    }

    Mono<Void> end(UUID accountId, UUID signInId) {
        return signIns.end(signInId, accountId).concatMap(ended::add).then();
    }

    Mono<Void> endOthers(UUID accountId, UUID kept) {
        return signIns.endOthers(accountId, kept).concatMap(ended::add).then();
    }

    Flux<SignInRow> of(UUID accountId) {
        return signIns.findByAccountIdOrderByLastUsedAtDesc(accountId);
    }

    private Mono<Session> begin(UUID accountId, SignInMethod method, Device device) {
        var now = clock.instant();
        var row = new SignInRow(
                UUID.randomUUID(), accountId, method.stored(), device.userAgent(), device.network(), now, now);
        return suspensions
                .requireNone(accountId)
                .then(Mono.defer(() -> database.insert(row)))
                .flatMap(refreshTokens::issue)
                .flatMap(token -> session(row, token));
    }

    private Mono<Session> session(SignInRow row, String token) {
        return duty.isUnmet(row.accountId(), SignInMethod.of(row.method()))
                .map(unmet -> new Session(row.accountId(), row.id(), token, unmet));
    }

    static ProblemException notVerified() {
        return new ProblemException(
                "email-not-verified",
                HttpStatus.FORBIDDEN,
                "Show first that the e-mail is yours: open the link that we have sent to it.");
    }
}
