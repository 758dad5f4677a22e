package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.chat.Stewards;
import live.ovation.moderation.WordViews.NewWords;
import live.ovation.moderation.WordViews.Sample;
import live.ovation.moderation.WordViews.Trial;
import live.ovation.moderation.WordViews.WordList;
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

/** Words that nobody is to read in a channel's chat. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/words")
class WordController {

    private final Stewards stewards;
    private final WordBook book;
    private final WordTrial trial;

    WordController(Stewards stewards, WordBook book, WordTrial trial) {
        this.stewards = stewards;
        this.book = book;
        this.trial = trial;
    }

    @Operation(summary = "The words of a chat", description = """
                    All of them, in the order of the alphabet, with what becomes of a message that has one: this is \
                    the list to export, too. 403 `chat-not-allowed`.""")
    @GetMapping
    Mono<WordList> chatWords(@PathVariable String slug, Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel -> book.list(channel.id()))
                .map(WordList::of);
    }

    @Operation(summary = "Adds words", description = """
                    They count from the next message on, on every node, and never for who moderates. They are found \
                    in whatever case, accents, alphabets and styles they are written, with signs and digits for \
                    letters, drawn out or spelt out. What is on the list already gets the new action. The answer is \
                    the list. 403 `chat-not-allowed`; 422 `invalid-word`, `word-list-full`, and then none is added. 2,000 at a time.""")
    @PostMapping
    Mono<WordList> addChatWords(@PathVariable String slug, @Valid @RequestBody NewWords body, Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel -> book.add(channel.id(), body.entries(), Accounts.idOf(who))
                        .then(Mono.defer(() -> book.list(channel.id())))
                        .map(WordList::of));
    }

    @Operation(summary = "Replaces the list", description = """
                    By another one, as an import does; an empty one clears it. The answer is the list. 403 \
                    `chat-not-allowed`; 422 `invalid-word`, `word-list-full`, and then all stays as it was.""")
    @PutMapping
    Mono<WordList> replaceChatWords(@PathVariable String slug, @Valid @RequestBody NewWords body, Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel -> book.replace(channel.id(), body.entries(), Accounts.idOf(who))
                        .then(Mono.defer(() -> book.list(channel.id())))
                        .map(WordList::of));
    }

    @Operation(summary = "Takes a word off the list", description = "403 `chat-not-allowed`, 404 `word-not-found`.")
    @DeleteMapping("/{wordId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeChatWord(@PathVariable String slug, @PathVariable UUID wordId, Authentication who) {
        return stewards.channelOf(slug, who).flatMap(channel -> book.remove(channel.id(), wordId, Accounts.idOf(who)));
    }

    @Operation(summary = "What a text would hit", description = """
                    By the lists of the channel and of the house, without saying it; who moderates may say it all \
                    the same. 403 `chat-not-allowed`.""")
    @PostMapping("/trial")
    Mono<Trial> tryChatWords(@PathVariable String slug, @Valid @RequestBody Sample body, Authentication who) {
        return stewards.channelOf(slug, who).flatMap(channel -> trial.of(channel.id(), body.text()));
    }
}
