package live.ovation.chat;

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

    /**
     * Who wrote lately, the latest first, and who follows the chat just now, for who may watch the channel: to complete a name, and to look
     * who is there. In a large chat not everybody who only reads is in it. 401 {@code login-required}, 403 {@code access-denied} and
     * {@code password-required}.
     *
     * @param query how a word of the name begins; everybody without it
     * @param token a playback token that was given for the channel's password
     */
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

    /**
     * What one may know of somebody. Timeouts and bans see moderators and they themselves, their newest messages moderators. 404
     * {@code person-not-found}.
     */
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
