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

    ChatPeopleController(Entrance entrance, Persons persons) {
        this.entrance = entrance;
        this.persons = persons;
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
}
