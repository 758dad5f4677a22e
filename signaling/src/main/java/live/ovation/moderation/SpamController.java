package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.chat.Stewards;
import live.ovation.moderation.SpamViews.SpamStanding;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is taken for spam in a channel's chat. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/spam-rules")
class SpamController {

    private final Stewards stewards;
    private final SpamBook book;

    SpamController(Stewards stewards, SpamBook book) {
        this.stewards = stewards;
        this.book = book;
    }

    @Operation(summary = "The rules against spam of a chat", description = """
                    The channel's own, or those of the house (`own` says which). 403 `chat-not-allowed`.""")
    @GetMapping
    Mono<SpamStanding> spamRules(@PathVariable String slug, Authentication who) {
        return stewards.channelOf(slug, who).flatMap(this::standing);
    }

    @Operation(summary = "Sets the rules against spam of a chat", description = """
                    All of them: they are the channel's own from then on, and count from the next message on, on every \
                    node, never for who moderates. Of several that a message breaks the strictest counts. 403 \
                    `chat-not-allowed`; 422 `invalid-domain`, and then all stays as it was.""")
    @PutMapping
    Mono<SpamStanding> setSpamRules(
            @PathVariable String slug, @Valid @RequestBody SpamRules rules, Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel ->
                        book.set(channel.id(), rules, Accounts.idOf(who)).then(standing(channel)));
    }

    @Operation(
            summary = "Leaves the rules against spam to the house",
            description = "The answer is the rules of the house. 403 `chat-not-allowed`.")
    @DeleteMapping
    Mono<SpamStanding> resetSpamRules(@PathVariable String slug, Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel -> book.reset(channel.id(), Accounts.idOf(who)).then(standing(channel)));
    }

    private Mono<SpamStanding> standing(Channel channel) {
        return Mono.defer(() -> book.of(channel.id())).map(SpamStanding::of);
    }
}
