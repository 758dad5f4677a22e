package live.ovation.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.ovation.chat.TextScreen.Said;
import live.ovation.moderation.WordFilter.Hit;
import live.ovation.moderation.WordViews.Found;
import live.ovation.moderation.WordViews.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows what a text would hit, without saying it. */
@Component
class WordTrial {

    private final WordLists lists;
    private final WordScreen screen;

    WordTrial(WordLists lists, WordScreen screen) {
        this.lists = lists;
        this.screen = screen;
    }

    /** @param channelId null for the words of the house alone */
    Mono<Trial> of(@Nullable UUID channelId, String text) {
        Mono<WordFilter> own = channelId == null ? Mono.just(WordFilter.EMPTY) : lists.of(channelId);
        Mono<String> said = channelId == null
                ? lists.of(null).map(filter -> shown(WordScreen.verdict(text, filter.find(text))))
                : screen.screen(channelId, text).map(WordTrial::shown);
        return Mono.zip(lists.of(null), own, said).map(all -> {
            List<Found> found = new ArrayList<>(found(all.getT1().find(text), true));
            found.addAll(found(all.getT2().find(text), false));
            WordAction outcome = found.stream()
                    .map(Found::action)
                    .max(Comparator.naturalOrder())
                    .orElse(WordAction.ALLOW);
            return new Trial(List.copyOf(found), outcome, all.getT3().isEmpty() ? null : all.getT3());
        });
    }

    /** Empty for what is not said. */
    private static String shown(live.ovation.chat.TextScreen.Screened screened) {
        return screened instanceof Said said ? said.text() : "";
    }

    private static List<Found> found(List<Hit> hits, boolean house) {
        return hits.stream()
                .map(hit -> new Found(hit.word().pattern(), hit.word().action(), hit.start(), hit.end(), house))
                .toList();
    }
}
