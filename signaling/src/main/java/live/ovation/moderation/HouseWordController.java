package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.moderation.WordViews.NewWords;
import live.ovation.moderation.WordViews.Sample;
import live.ovation.moderation.WordViews.Trial;
import live.ovation.moderation.WordViews.WordList;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Words that nobody is to read in any chat of the house. For administrators. */
@RestController
@RequestMapping("/api/v1/admin/words")
class HouseWordController {

    private static final Limit ACTS = new Limit("house-words", 120, Duration.ofMinutes(1));

    private final WordBook book;
    private final WordTrial trial;
    private final RateLimits limits;

    HouseWordController(WordBook book, WordTrial trial, RateLimits limits) {
        this.book = book;
        this.trial = trial;
        this.limits = limits;
    }

    @Operation(summary = "The words of the house", description = """
                    All of them, in the order of the alphabet, with what becomes of a message that has one: this is \
                    the list to export, too. They count in every chat, before those of the channel.""")
    @GetMapping
    Mono<WordList> houseWords(Authentication who) {
        return limits.take(ACTS, who.getName()).then(list());
    }

    @Operation(summary = "Adds words to the list of the house", description = """
                    As for one chat. The answer is the list. 422 `invalid-word`, `word-list-full`, and then none is \
                    added. 2,000 at a time.""")
    @PostMapping
    Mono<WordList> addHouseWords(@Valid @RequestBody NewWords body, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> book.add(null, body.entries(), Accounts.idOf(who))))
                .then(list());
    }

    @Operation(summary = "Replaces the list of the house", description = """
                    By another one, as an import does; an empty one clears it. The answer is the list. 422 \
                    `invalid-word`, `word-list-full`, and then all stays as it was.""")
    @PutMapping
    Mono<WordList> replaceHouseWords(@Valid @RequestBody NewWords body, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> book.replace(null, body.entries(), Accounts.idOf(who))))
                .then(list());
    }

    @Operation(summary = "Takes a word off the list of the house", description = "404 `word-not-found`.")
    @DeleteMapping("/{wordId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeHouseWord(@PathVariable UUID wordId, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> book.remove(null, wordId, Accounts.idOf(who))));
    }

    @Operation(
            summary = "What a text would hit by the list of the house",
            description = "Without saying it, and without the list of any channel.")
    @PostMapping("/trial")
    Mono<Trial> tryHouseWords(@Valid @RequestBody Sample body, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> trial.of(null, body.text())));
    }

    private Mono<WordList> list() {
        return Mono.defer(() -> book.list(null)).map(WordList::of);
    }
}
