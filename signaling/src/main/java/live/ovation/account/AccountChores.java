package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import live.ovation.platform.Background;
import live.ovation.platform.Blocking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has to be done from time to time: keys looked after, and what has run out swept up. */
@Component
class AccountChores extends Background {

    private static final Logger log = LoggerFactory.getLogger(AccountChores.class);
    private static final Duration KEYS_EVERY = Duration.ofMinutes(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KeyRing keys;
    private final RefreshTokenRepository refreshTokens;
    private final SignInRepository signIns;
    private final EndedSignIns ended;
    private final MailLinkRepository mailLinks;
    private final AppealTicketRepository appealTickets;
    private final KnownDeviceRepository devices;
    private final Blocking blocking;
    private final Clock clock;

    AccountChores(
            KeyRing keys,
            RefreshTokenRepository refreshTokens,
            SignInRepository signIns,
            EndedSignIns ended,
            MailLinkRepository mailLinks,
            AppealTicketRepository appealTickets,
            KnownDeviceRepository devices,
            Blocking blocking,
            Clock clock) {
        this.keys = keys;
        this.refreshTokens = refreshTokens;
        this.signIns = signIns;
        this.ended = ended;
        this.mailLinks = mailLinks;
        this.appealTickets = appealTickets;
        this.devices = devices;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Override
    protected Disposable begin() {
        Flux<Void> lookAfterKeys = every(KEYS_EVERY, blocking.run(PATIENCE, keys::lookAfter));
        return lookAfterKeys.mergeWith(every(SWEEP_EVERY, sweep())).subscribe();
    }

    Mono<Void> sweep() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return refreshTokens
                    .deleteExpired(now)
                    .thenMany(signIns.endForgotten(now))
                    .concatMap(ended::add)
                    .then(mailLinks.deleteExpired(now))
                    .then(appealTickets.deleteExpired(now))
                    .then(devices.forgetUnused(now.minus(KnownDevices.REMEMBERED)))
                    .then();
        });
    }

    private static Flux<Void> every(Duration period, Mono<Void> chore) {
        return Flux.interval(period)
                .onBackpressureDrop()
                .concatMap(tick -> chore.doOnError(e -> log.warn("A chore was not done: {}", e.toString()))
                        .onErrorComplete());
    }
}
