package live.ovation.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.ProblemException;
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

    HousePeople(AccountRepository accounts, SignIns signIns, Totps totps) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.totps = totps;
    }

    /**
     * @param secondFactor whether signing in takes a code of an app
     * @param signIns on how many devices they are signed in
     */
    record PersonView(
            UUID id,
            String email,
            boolean emailVerified,
            String displayName,
            boolean admin,
            Instant since,
            boolean secondFactor,
            long signIns) {}

    /** Those whose e-mail or display name has {@code part} in it, the newest first and at most 50. */
    Mono<List<PersonView>> find(String part) {
        return accounts.search("%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%", MOST)
                .concatMap(this::view)
                .collectList();
    }

    /** Signs somebody out everywhere, at once; errors with {@code person-not-found}. */
    Mono<Void> signOut(UUID accountId, String administrator) {
        return accounts.findById(accountId)
                .switchIfEmpty(Mono.error(HousePeople::notFound))
                .flatMap(account -> signIns.endOthers(account.id(), SignIns.NONE))
                .doOnSuccess(done -> log.info("{}: signed {} out everywhere", administrator, accountId));
    }

    private Mono<PersonView> view(AccountRow row) {
        return Mono.zip(totps.isOn(row.id()), signIns.of(row.id()).count())
                .map(both -> new PersonView(
                        row.id(),
                        row.email(),
                        row.emailVerifiedAt() != null,
                        row.displayName(),
                        row.admin(),
                        row.createdAt(),
                        both.getT1(),
                        both.getT2()));
    }

    private static ProblemException notFound() {
        return new ProblemException("person-not-found", HttpStatus.NOT_FOUND, "There is no such account.");
    }
}
