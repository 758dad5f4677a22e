package live.ovation.gateway;

import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.Background;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Sfu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Closes the sockets of sign-ins that are over, with the media that came in by them. */
@Component
class SignInWatch extends Background {

    static final CloseStatus SIGNED_OUT = new CloseStatus(4001, "signed out");

    private static final Logger log = LoggerFactory.getLogger(SignInWatch.class);

    private final Accounts accounts;
    private final Attendance attendance;
    private final Sfu sfu;

    SignInWatch(Accounts accounts, Attendance attendance, Sfu sfu) {
        this.accounts = accounts;
        this.attendance = attendance;
        this.sfu = sfu;
    }

    @Override
    protected Disposable begin() {
        return accounts.endedSignIns().concatMap(this::close).subscribe();
    }

    /** Closes a socket whose sign-in has ended before it was known here. */
    Mono<Void> checkAgain(Connection connection, UUID signIn) {
        return accounts.isEnded(signIn).flatMap(ended -> ended ? close(connection) : Mono.empty());
    }

    private Mono<Void> close(UUID signIn) {
        return Flux.fromIterable(attendance.present())
                .filter(connection -> signIn.equals(connection.signIn()))
                .concatMap(this::close)
                .then();
    }

    private Mono<Void> close(Connection connection) {
        connection.outbox().close(SIGNED_OUT);
        Participant who = connection.participant();
        return who == null
                ? Mono.empty()
                : sfu.ownedBy(who.owner())
                        .concatMap(media -> sfu.close(media.id(), CloseReason.ENDED))
                        .then()
                        .onErrorResume(e -> {
                            log.error("Media of a sign-in that is over could not be closed", e);
                            return Mono.empty();
                        });
    }
}
