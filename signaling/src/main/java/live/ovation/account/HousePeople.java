package live.ovation.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.ovation.account.Suspensions.Suspension;
import live.ovation.audit.Act;
import live.ovation.audit.AuditAction;
import live.ovation.audit.AuditLog;
import live.ovation.platform.LikePattern;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What an administrator sees of people, and does for them. */
@Service
class HousePeople {

    private static final Logger log = LoggerFactory.getLogger(HousePeople.class);
    private static final int MOST = 50;

    private final AccountRepository accounts;
    private final SignIns signIns;
    private final Totps totps;
    private final Suspensions suspensions;
    private final AuditLog audit;

    HousePeople(AccountRepository accounts, SignIns signIns, Totps totps, Suspensions suspensions, AuditLog audit) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.totps = totps;
        this.suspensions = suspensions;
        this.audit = audit;
    }

    /**
     * @param secondFactor whether signing in takes a code of an app
     * @param signIns on how many devices they are signed in
     * @param suspended the reason why they can't sign in; absent while they can
     * @param suspendedUntil absent where that has no end yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonView(
            UUID id,
            String email,
            boolean emailVerified,
            String displayName,
            boolean admin,
            Instant since,
            boolean secondFactor,
            long signIns,
            @Nullable String suspended,
            @Nullable Instant suspendedUntil) {}

    /** Those whose e-mail or display name has {@code part} in it, the newest first and at most 50. */
    Mono<List<PersonView>> find(String part) {
        return accounts.search(LikePattern.containing(part), MOST)
                .concatMap(this::view)
                .collectList();
    }

    /** Signs somebody out everywhere, at once; errors with {@code person-not-found}. */
    Mono<Void> signOut(UUID accountId, UUID by) {
        return accounts.findById(accountId)
                .switchIfEmpty(Mono.error(HousePeople::notFound))
                .flatMap(account -> audit.ahead(
                        Act.of(AuditAction.ACCOUNT_SIGN_OUT, by).about(accountId),
                        signIns.endOthers(account.id(), SignIns.NONE)))
                .doOnSuccess(done -> log.info("{}: signed {} out everywhere", by, accountId));
    }

    private Mono<PersonView> view(AccountRow row) {
        Mono<Optional<Suspension>> suspension =
                suspensions.of(row.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(totps.isOn(row.id()), signIns.of(row.id()).count(), suspension)
                .map(all -> new PersonView(
                        row.id(),
                        row.email(),
                        row.emailVerifiedAt() != null,
                        row.displayName(),
                        row.admin(),
                        row.createdAt(),
                        all.getT1(),
                        all.getT2(),
                        all.getT3().map(Suspension::reason).orElse(null),
                        all.getT3().map(Suspension::until).orElse(null)));
    }

    private static ProblemException notFound() {
        return new ProblemException("person-not-found", HttpStatus.NOT_FOUND, "There is no such account.");
    }
}
