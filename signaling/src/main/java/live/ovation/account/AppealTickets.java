package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * By which people who can't sign in show who they are, to say something against what the house did to them. A ticket is good for nothing
 * else; it goes out in letters, and to whoever signs in rightly to an account that is suspended.
 */
@Service
public class AppealTickets {

    /** For a link in a letter, which people find late. */
    public static final Duration OF_A_LETTER = Duration.ofDays(90);

    static final Duration OF_A_SIGN_IN = Duration.ofHours(1);

    private final AppealTicketRepository rows;
    private final Clock clock;

    AppealTickets(AppealTicketRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A ticket, which only its hash is kept of. */
    public Mono<String> issue(UUID accountId, Duration life) {
        return Mono.defer(() -> {
            String ticket = Tokens.random(256);
            return rows.add(Tokens.hash(ticket), accountId, clock.instant().plus(life))
                    .thenReturn(ticket);
        });
    }

    /** Whose ticket it is. Errors with {@code invalid-link}. */
    public Mono<UUID> whose(String ticket) {
        return rows.find(Tokens.hash(ticket), clock.instant())
                .map(AppealTicketRow::accountId)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        "invalid-link",
                        HttpStatus.GONE,
                        "This link is too old. Sign in, and you can go on from there.")));
    }
}
