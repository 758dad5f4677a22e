package live.ovation.moderation;

import java.time.Duration;
import java.util.UUID;
import live.ovation.chat.TextScreen;
import live.ovation.moderation.SpamCounter.Tally;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds what people write against the rules against spam of the channel, or of the house. */
@Component
@Order(2)
class SpamScreen implements TextScreen {

    private final SpamBook book;
    private final AccountAges ages;
    private final SpamCounter counter;
    private final RaidWatch raids;

    SpamScreen(SpamBook book, AccountAges ages, SpamCounter counter, RaidWatch raids) {
        this.book = book;
        this.ages = ages;
        this.counter = counter;
        this.raids = raids;
    }

    @Override
    public Mono<Screened> screen(Draft draft) {
        return Mono.zip(book.of(draft.channelId()), ages.of(draft.authorId()))
                .flatMap(found -> screen(draft, found.getT1().rules(), found.getT2()));
    }

    private Mono<Screened> screen(Draft draft, SpamRules rules, Duration age) {
        boolean isNew = age.compareTo(Duration.ofMinutes(rules.newAccounts().minutes())) < 0;
        Duration slow = Duration.ofSeconds(isNew ? rules.newAccounts().slowSeconds() : 0);
        Mono<Tally> counted =
                rules.count() ? counter.said(draft, rules, slow, RaidWatch.isFresh(age)) : Mono.just(Tally.NOTHING);
        return counted.delayUntil(tally -> tell(draft.channelId(), tally))
                .map(tally -> SpamJudge.verdict(draft.text(), rules, isNew, tally));
    }

    private Mono<Void> tell(UUID channelId, Tally tally) {
        return tally.raid() ? raids.tell(channelId, tally) : Mono.empty();
    }
}
