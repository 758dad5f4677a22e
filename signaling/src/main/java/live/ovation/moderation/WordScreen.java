package live.ovation.moderation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.ovation.chat.TextScreen;
import live.ovation.moderation.WordFilter.Hit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds what people write against the lists of the house and of the channel; a channel's exceptions don't count for the house's words. */
@Component
class WordScreen implements TextScreen {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final WordLists lists;

    WordScreen(WordLists lists) {
        this.lists = lists;
    }

    @Override
    public Mono<Screened> screen(UUID channelId, String text) {
        return Mono.zip(lists.of(null), lists.of(channelId)).map(both -> verdict(text, both.getT1(), both.getT2()));
    }

    static Screened verdict(String text, WordFilter house, WordFilter own) {
        Screened screened = verdict(text, house.find(text));
        return screened instanceof Said said ? verdict(said.text(), own.find(said.text())) : screened;
    }

    /** By the strictest of what was found. */
    private static Screened verdict(String text, List<Hit> hits) {
        WordAction strictest = hits.stream()
                .map(hit -> hit.word().action())
                .max(Comparator.naturalOrder())
                .orElse(WordAction.ALLOW);
        return switch (strictest) {
            case ALLOW -> new Said(text);
            case MASK -> new Said(WordFilter.masked(text, hits));
            case BLOCK -> new Refused();
            case TIMEOUT -> new Paused(PAUSE);
        };
    }
}
