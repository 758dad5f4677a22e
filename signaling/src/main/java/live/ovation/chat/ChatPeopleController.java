package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The people of a channel's chat. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/people")
class ChatPeopleController {

    private final Entrance entrance;
    private final Persons persons;
    private final Dossiers dossiers;

    ChatPeopleController(Entrance entrance, Persons persons, Dossiers dossiers) {
        this.entrance = entrance;
        this.persons = persons;
        this.dossiers = dossiers;
    }

    /** Some of those who are there. */
    record PeopleList(List<Persons.Person> people) {}

    @Operation(summary = "The people of a chat", description = """
                    Who wrote lately, the latest first, then who follows the chat just now, for who may watch the \
                    channel: to complete a name, and to look who is there. In a large chat not everybody who only \
                    reads is in it. `query` is how a word of the name begins. 401 `login-required`, 403 \
                    `access-denied` and `password-required`.""")
    @GetMapping
    Mono<PeopleList> chatPeople(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") @Size(max = 60) String query,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return entrance.look(slug, who, token, exchange)
                .flatMap(guest -> persons.find(guest.channel(), query, limit))
                .map(PeopleList::new);
    }

    @Operation(summary = "What one may know of somebody in a chat", description = """
                    Their roles here, since when they are there and follow, and how much they wrote. Timeouts and \
                    bans (`silence`) see moderators and they themselves, their 20 newest messages (`recent`) only \
                    moderators. 404 `person-not-found`.""")
    @GetMapping("/{accountId}")
    Mono<Persons.Card> chatPerson(
            @PathVariable String slug,
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return entrance.look(slug, who, token, exchange).flatMap(guest -> persons.card(guest, accountId));
    }

    @Operation(summary = "What moderators know of somebody in their chat", description = """
                    What was done about them here, by whom, when and why (from the audit log, the newest first, 50 at \
                    the most); whether their account is younger than a week; and who that is banned here they may be: \
                    somebody who came to this chat from the same network within 30 days. `likely` means that few came \
                    from it and that the account was made after the ban, `possible` that the network is the same. \
                    Networks are kept as keyed hashes only, and nobody is shown any. 403 `chat-not-allowed`; 404 \
                    `person-not-found`.""")
    @GetMapping("/{accountId}/record")
    Mono<Dossiers.Dossier> chatRecord(@PathVariable String slug, @PathVariable UUID accountId, Authentication who) {
        return entrance.act(slug, who).flatMap(steward -> dossiers.of(steward.channel(), accountId));
    }
}
