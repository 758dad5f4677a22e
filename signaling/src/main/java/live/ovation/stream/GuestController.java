package live.ovation.stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who may watch what is private. 403 {@code channel-not-owned} for everybody but the owner. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/access/guests")
class GuestController {

    private static final Limit CHANGES = new Limit("guest-changes", 60, Duration.ofMinutes(1));
    private static final int MOST = 500;

    private final Channels channels;
    private final GuestRepository guests;
    private final AccessBook book;
    private final People people;
    private final RateLimits limits;
    private final Clock clock;

    GuestController(
            Channels channels, GuestRepository guests, AccessBook book, People people, RateLimits limits, Clock clock) {
        this.channels = channels;
        this.guests = guests;
        this.book = book;
        this.people = people;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param person an account's e-mail or its channel's address */
    record Invitation(@NotBlank @Size(max = 254) String person) {}

    /** Somebody who may watch what is private, as the owner called them. */
    record Guest(String id, String person, Instant addedAt) {}

    /** The guests, the first first. */
    record GuestList(List<Guest> guests) {}

    @GetMapping
    Mono<GuestList> guests(@PathVariable String slug, Authentication who) {
        return owned(slug, who).flatMap(this::list);
    }

    /**
     * Lets somebody watch what is private; again is fine. By e-mail whoever has shown that it is theirs is meant, now or later, so that
     * nobody learns from it who has an account. 404 {@code person-not-found} for a channel, 409 {@code guest-limit} after 500.
     */
    @PostMapping
    Mono<GuestList> invite(@PathVariable String slug, @Valid @RequestBody Invitation body, Authentication who) {
        String label = body.person().strip();
        return owned(slug, who)
                .delayUntil(this::room)
                .delayUntil(channel -> add(channel, label))
                .flatMap(this::list);
    }

    /** Takes somebody off the list, and out of the house if they watch what is private just now. */
    @DeleteMapping("/{guestId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeGuest(@PathVariable String slug, @PathVariable UUID guestId, Authentication who) {
        return owned(slug, who)
                .flatMap(channel -> guests.find(channel.id(), guestId)
                        .delayUntil(guest -> guests.remove(channel.id(), guestId))
                        .flatMap(this::account)
                        .flatMap(accountId -> book.removed(channel.id(), accountId)));
    }

    private Mono<Integer> add(Channel channel, String label) {
        UUID id = UUID.randomUUID();
        return label.contains("@")
                ? guests.add(id, channel.id(), null, label.toLowerCase(Locale.ROOT), label, clock.instant())
                : people.find(label)
                        .flatMap(person -> guests.add(id, channel.id(), person, null, label, clock.instant()));
    }

    /** Whose place on the list it was; empty while nobody's. */
    private Mono<UUID> account(GuestRow guest) {
        String email = guest.email();
        return email == null ? Mono.justOrEmpty(guest.accountId()) : people.byEmail(email);
    }

    private Mono<Channel> owned(String slug, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)));
    }

    private Mono<Long> room(Channel channel) {
        return guests.count(channel.id())
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        "guest-limit", HttpStatus.CONFLICT, "The list is full. Take somebody off it first.")));
    }

    private Mono<GuestList> list(Channel channel) {
        return guests.findOfChannel(channel.id(), MOST)
                .map(row -> new Guest(row.id().toString(), row.label(), row.addedAt()))
                .collectList()
                .map(GuestList::new);
    }
}
