package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Entitlements.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Subscriptions and tickets that the house's administrators give by hand. */
@RestController
@RequestMapping("/api/v1/admin/channels/{slug}/grants")
class GrantController {

    private static final Logger log = LoggerFactory.getLogger(GrantController.class);
    private static final Limit ACTS = new Limit("grants", 120, Duration.ofMinutes(1));
    private static final int MOST = 500;

    private final Channels channels;
    private final GrantRepository grants;
    private final AccessBook book;
    private final People people;
    private final RateLimits limits;
    private final Clock clock;

    GrantController(
            Channels channels, GrantRepository grants, AccessBook book, People people, RateLimits limits, Clock clock) {
        this.channels = channels;
        this.grants = grants;
        this.book = book;
        this.people = people;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What somebody is to have.
     *
     * @param person an account's e-mail or its channel's address
     * @param expiresAt until it is taken back where there is none
     */
    record NewGrant(
            @NotBlank @Size(max = 254) String person,
            @NotNull Kind kind,
            @Nullable Instant expiresAt) {}

    /** What somebody has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Grant(
            String accountId,
            Kind kind,
            Instant grantedAt,
            @Nullable Instant expiresAt) {}

    /** What people have for a channel, the newest first. */
    record GrantList(List<Grant> grants) {}

    /** What was given for a channel, at most 500. 404 {@code channel-not-found}. */
    @GetMapping
    Mono<GrantList> grants(@PathVariable String slug, Authentication who) {
        return channel(slug, who).flatMap(this::list);
    }

    /** Gives a subscription or a ticket, or sets another end to it. 404 {@code channel-not-found}, {@code person-not-found}. */
    @PostMapping
    Mono<GrantList> grant(@PathVariable String slug, @Valid @RequestBody NewGrant body, Authentication who) {
        return channel(slug, who)
                .delayUntil(channel -> people.find(body.person().strip())
                        .flatMap(person ->
                                grants.put(channel.id(), person, body.kind().word(), clock.instant(), body.expiresAt()))
                        .doOnNext(put -> log.info(
                                "{} gave a {} for {}",
                                who.getName(),
                                body.kind().word(),
                                channel.slug())))
                .flatMap(this::list);
    }

    /** Takes it back; whoever watches by it just now is sent out. */
    @DeleteMapping("/{accountId}/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(
            @PathVariable String slug, @PathVariable UUID accountId, @PathVariable String kind, Authentication who) {
        return channel(slug, who)
                .filterWhen(
                        channel -> grants.remove(channel.id(), accountId, kind).map(removed -> removed > 0))
                .flatMap(channel -> book.removed(channel.id(), accountId));
    }

    private Mono<Channel> channel(String slug, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> channels.find(slug)));
    }

    private Mono<GrantList> list(Channel channel) {
        return grants.findOfChannel(channel.id(), MOST)
                .map(row ->
                        new Grant(row.accountId().toString(), Kind.of(row.kind()), row.grantedAt(), row.expiresAt()))
                .collectList()
                .map(GrantList::new);
    }
}
