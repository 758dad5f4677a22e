package live.ovation.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** People who may not sign in, until their time is over or somebody lifts it. The caller has seen who asks, and writes it down. */
@Service
public class Suspensions {

    private final SuspensionRepository rows;
    private final SignInRepository signIns;
    private final EndedSignIns ended;
    private final AppealTickets tickets;
    private final Clock clock;

    Suspensions(
            SuspensionRepository rows,
            SignInRepository signIns,
            EndedSignIns ended,
            AppealTickets tickets,
            Clock clock) {
        this.rows = rows;
        this.signIns = signIns;
        this.ended = ended;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * What is on somebody.
     *
     * @param byId who did it; null when their account is gone
     * @param until when it ends by itself; null: when it is lifted
     */
    public record Suspension(
            UUID accountId,
            String reason,
            @Nullable UUID byId,
            Instant at,
            @Nullable Instant until) {

        static Suspension of(SuspensionRow row) {
            return new Suspension(row.accountId(), row.reason(), row.byId(), row.at(), row.until());
        }
    }

    /** Empty when they may sign in. */
    public Mono<Suspension> of(UUID accountId) {
        return rows.find(accountId, clock.instant()).map(Suspension::of);
    }

    /** Those of them who may not sign in. */
    public Mono<Map<UUID, Suspension>> of(Collection<UUID> accountIds) {
        return accountIds.isEmpty()
                ? Mono.just(Map.of())
                : rows.findAll(accountIds, clock.instant()).map(Suspension::of).collectMap(Suspension::accountId);
    }

    /** Errors with {@code already-suspended}. What they are signed in with is ended by {@link #signOut}, after this is kept. */
    public Mono<Void> add(UUID accountId, String reason, UUID by, @Nullable Instant until) {
        return rows.add(accountId, reason, by, clock.instant(), until)
                .filter(added -> added == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        "already-suspended", HttpStatus.CONFLICT, "Somebody has suspended this account already.")))
                .then();
    }

    /** Errors with {@code not-suspended}. */
    public Mono<Void> lift(UUID accountId) {
        return rows.remove(accountId, clock.instant())
                .filter(removed -> removed == 1)
                .switchIfEmpty(Mono.error(() ->
                        new ProblemException("not-suspended", HttpStatus.CONFLICT, "This account is not suspended.")))
                .then();
    }

    /** Signs somebody out everywhere, at once and on every node. */
    public Mono<Void> signOut(UUID accountId) {
        return signIns.endOthers(accountId, SignIns.NONE).concatMap(ended::add).then();
    }

    /** For somebody who has shown who they are. Errors with {@code account-suspended} and a ticket to appeal by. */
    Mono<Void> requireNone(UUID accountId) {
        return of(accountId)
                .flatMap(found -> tickets.issue(accountId, AppealTickets.OF_A_SIGN_IN)
                        .flatMap(ticket -> Mono.error(problem(found, ticket))));
    }

    private static ProblemException problem(Suspension suspension, String ticket) {
        Map<String, String> members = new HashMap<>();
        members.put("why", suspension.reason());
        members.put("appeal", ticket);
        Instant until = suspension.until();
        if (until != null) {
            members.put("until", until.toString());
        }
        return new ProblemException(
                        "account-suspended", HttpStatus.FORBIDDEN, "This account is suspended: " + suspension.reason())
                .with(members);
    }
}
