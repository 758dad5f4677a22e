package live.ovation.moderation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import live.ovation.chat.HoldReason;
import live.ovation.chat.TextScreen;
import live.ovation.moderation.WordFilter.Hit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds what people write against the lists of the house and of the channel; a channel's exceptions don't count for the house's words. */
@Component
@Order(1)
class WordScreen implements TextScreen {

    static final Duration PAUSE = Duration.ofMinutes(10);

    private final WordLists lists;

    WordScreen(WordLists lists) {
        this.lists = lists;
    }

    @Override
    public Mono<Screened> screen(Draft draft) {
        return Mono.zip(lists.of(null), lists.of(draft.channelId()))
                .map(both -> verdict(draft.text(), both.getT1(), both.getT2()));
    }

    static Screened verdict(String text, WordFilter house, WordFilter own) {
        return switch (verdict(text, house.find(text))) {
            case Said said -> verdict(said.text(), own.find(said.text()));
            case Held held -> stricter(held, verdict(held.text(), own.find(held.text())));
            case Refused refused -> refused;
            case Paused paused -> paused;
        };
    }

    /** The house holds it: the channel may still be stricter. */
    private static Screened stricter(Held held, Screened own) {
        return switch (own) {
            case Said said -> new Held(said.text(), held.objection());
            case Held other -> new Held(other.text(), held.objection());
            case Refused refused -> refused;
            case Paused paused -> paused;
        };
    }

    /** By the strictest of what was found. */
    private static Screened verdict(String text, List<Hit> hits) {
        Optional<Word> strictest = hits.stream().map(Hit::word).max(Comparator.comparing(Word::action));
        if (strictest.isEmpty()) {
            return new Said(text);
        }
        Objection objection = Objection.to(HoldReason.WORD, strictest.get().pattern());
        return switch (strictest.get().action()) {
            case ALLOW -> new Said(text);
            case MASK -> new Said(WordFilter.masked(text, hits));
            case HOLD -> new Held(WordFilter.masked(text, masking(hits)), objection);
            case BLOCK -> new Refused(objection);
            case TIMEOUT -> new Paused(objection, PAUSE);
        };
    }

    private static List<Hit> masking(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.word().action() == WordAction.MASK)
                .toList();
    }
}
