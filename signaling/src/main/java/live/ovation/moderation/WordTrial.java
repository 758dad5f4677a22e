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

    WordTrial(WordLists lists) {
        this.lists = lists;
    }

    /** @param channelId null for the words of the house alone */
    Mono<Trial> of(@Nullable UUID channelId, String text) {
        Mono<WordFilter> own = channelId == null ? Mono.just(WordFilter.EMPTY) : lists.of(channelId);
        return Mono.zip(lists.of(null), own).map(both -> of(text, both.getT1(), both.getT2()));
    }

    private static Trial of(String text, WordFilter house, WordFilter own) {
        List<Found> found = new ArrayList<>(found(house.find(text), true));
        found.addAll(found(own.find(text), false));
        WordAction outcome =
                found.stream().map(Found::action).max(Comparator.naturalOrder()).orElse(WordAction.ALLOW);
        String said = WordScreen.verdict(text, house, own) instanceof Said shown ? shown.text() : null;
        return new Trial(List.copyOf(found), outcome, said);
    }

    private static List<Found> found(List<Hit> hits, boolean house) {
        return hits.stream()
                .map(hit -> new Found(hit.word().pattern(), hit.word().action(), hit.start(), hit.end(), house))
                .toList();
    }
}
