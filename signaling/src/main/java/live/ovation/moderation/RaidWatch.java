package live.ovation.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import live.ovation.chat.Backstage;
import live.ovation.chat.RaidNotice;
import live.ovation.chat.Turnstile;
import live.ovation.moderation.SpamCounter.Tally;
import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Tells moderators when many come or write at once who were not here before. */
@Component
class RaidWatch extends Background {

    /** Younger ones are what raids are made with. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int AT_ONCE = 8;

    private static final Logger log = LoggerFactory.getLogger(RaidWatch.class);

    private final Turnstile turnstile;
    private final SpamBook book;
    private final AccountAges ages;
    private final SpamCounter counter;
    private final Backstage backstage;
    private final Clock clock;

    RaidWatch(
            Turnstile turnstile,
            SpamBook book,
            AccountAges ages,
            SpamCounter counter,
            Backstage backstage,
            Clock clock) {
        this.turnstile = turnstile;
        this.book = book;
        this.ages = ages;
        this.counter = counter;
        this.backstage = backstage;
        this.clock = clock;
    }

    static boolean isFresh(Duration age) {
        return age.compareTo(FRESH) < 0;
    }

    @Override
    protected Disposable begin() {
        return turnstile.arrivals().flatMap(this::arrived, AT_ONCE).subscribe();
    }

    /** Says once what was counted. */
    Mono<Void> tell(UUID channelId, Tally t) {
        log.info("It looks like a raid in {}: {}", channelId, t);
        RaidNotice notice = new RaidNotice(clock.instant(), t.firstTime(), t.newAccounts(), t.arrivals(), t.copies());
        return backstage.tell(new Backstage.Raid(channelId, notice));
    }

    private Mono<Void> arrived(Turnstile.Arrival who) {
        return ages.of(who.accountId())
                .filter(RaidWatch::isFresh)
                .flatMap(fresh -> book.of(who.channelId()))
                .map(standing -> standing.rules().raid())
                .filter(SpamRules.Raid::watch)
                .flatMap(raid -> counter.came(who.channelId(), who.accountId(), raid.people()))
                .filter(Tally::raid)
                .flatMap(tally -> tell(who.channelId(), tally))
                // counting who comes is no reason to keep anybody out
                .onErrorResume(e -> {
                    log.warn("It could not be counted who comes: {}", e.toString());
                    return Mono.empty();
                });
    }
}
