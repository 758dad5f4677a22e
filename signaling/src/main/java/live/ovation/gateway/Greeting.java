package live.ovation.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.gateway.ClientMessage.Hello;
import live.ovation.platform.ProblemException;
import live.ovation.platform.Tokens;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hello: a new participant, or one who comes back to media that never stopped. */
@Component
class Greeting {

    private final Accounts accounts;
    private final Participants participants;
    private final Attendance attendance;
    private final MediaMessages media;
    private final Sfu sfu;
    private final SignInWatch watch;

    Greeting(
            Accounts accounts,
            Participants participants,
            Attendance attendance,
            MediaMessages media,
            Sfu sfu,
            SignInWatch watch) {
        this.accounts = accounts;
        this.participants = participants;
        this.attendance = attendance;
        this.media = media;
        this.sfu = sfu;
        this.watch = watch;
    }

    private record Arrival(Participant participant, String resumeToken, boolean resumed) {}

    Mono<Void> hello(Connection connection, Hello hello) {
        if (connection.participant() != null) {
            return Mono.error(
                    new ProblemException("already-greeted", HttpStatus.CONFLICT, "You have said hello already."));
        }
        return caller(hello.accessToken())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(caller -> greet(connection, hello, caller.orElse(null)));
    }

    private Mono<Accounts.Caller> caller(@Nullable String accessToken) {
        return accessToken == null ? Mono.empty() : accounts.recognise(accessToken);
    }

    private Mono<Void> greet(Connection connection, Hello hello, Accounts.@Nullable Caller caller) {
        Account account = caller == null ? null : caller.account();
        UUID signIn = caller == null ? null : caller.signInId();
        return comeBack(hello.resume(), account)
                .switchIfEmpty(Mono.defer(() -> arrive(account)))
                .flatMap(arrival -> welcome(connection, hello, arrival, signIn))
                // it may have ended while it was not yet known here
                .then(Mono.defer(() -> signIn == null ? Mono.empty() : watch.checkAgain(connection, signIn)));
    }

    /** Whoever comes back as somebody else is a new participant. */
    private Mono<Arrival> comeBack(ClientMessage.@Nullable Resume resume, @Nullable Account account) {
        if (resume == null) {
            return Mono.empty();
        }
        UUID accountId = account == null ? null : account.id();
        return participants
                .resume(resume)
                .filter(known -> Objects.equals(known.accountId(), accountId))
                .flatMap(participants::save)
                .delayUntil(known -> sfu.recovered().timeout(Duration.ofSeconds(5)))
                .map(known -> new Arrival(known, resume.resumeToken(), true));
    }

    private Mono<Arrival> arrive(@Nullable Account account) {
        String resumeToken = Tokens.random(256);
        var participant = new Participant(
                Tokens.random(128),
                Tokens.hash(resumeToken),
                account == null ? null : account.id(),
                account == null ? null : account.displayName());
        return participants.save(participant).map(saved -> new Arrival(saved, resumeToken, false));
    }

    private Mono<Void> welcome(Connection connection, Hello hello, Arrival arrival, @Nullable UUID signIn) {
        Participant participant = arrival.participant();
        connection.greeted(participant, signIn);
        attendance.arrived(participant, connection);
        return sfu.ownedBy(participant.owner())
                .map(Media::id)
                .collectList()
                .doOnNext(alive -> {
                    connection.send(message(hello, arrival, alive));
                    alive.forEach(mediaId -> media.follow(connection, mediaId));
                })
                .then();
    }

    private ServerMessage.Welcome message(Hello hello, Arrival arrival, List<String> alive) {
        Participant p = arrival.participant();
        return new ServerMessage.Welcome(
                hello.requestId(),
                p.id(),
                arrival.resumeToken(),
                arrival.resumed(),
                alive,
                (int) Heartbeat.EVERY.toSeconds(),
                attendance.returnWithinMs(),
                p.accountId() == null
                        ? null
                        : new ServerMessage.AccountView(
                                p.accountId().toString(), Objects.requireNonNullElse(p.displayName(), "")));
    }
}
