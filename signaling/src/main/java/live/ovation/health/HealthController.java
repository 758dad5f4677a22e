package live.ovation.health;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.Admins;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Streams;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How broadcasts do, for their broadcasters and for administrators. */
@RestController
@RequestMapping("/api/v1")
class HealthController {

    private static final Limit LOOKS = new Limit("health-looks", 120, Duration.ofMinutes(1));
    private static final String NOT_OWNED = "channel-not-owned";

    private final Health health;
    private final HealthRecords records;
    private final Channels channels;
    private final Streams streams;
    private final Admins admins;
    private final RateLimits limits;

    HealthController(
            Health health,
            HealthRecords records,
            Channels channels,
            Streams streams,
            Admins admins,
            RateLimits limits) {
        this.health = health;
        this.records = records;
        this.channels = channels;
        this.streams = streams;
        this.admins = admins;
        this.limits = limits;
    }

    /**
     * How the channel's broadcast comes in: as of now and over the last ten minutes, and what is found wrong with it. Rates in bit/s, times
     * in ms, losses in percent. 403 {@code channel-not-owned} for everybody but its owner and administrators.
     */
    @GetMapping("/channels/{slug}/health")
    Mono<HealthReport> channelHealth(@PathVariable String slug, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> channel(who, slug)))
                .flatMap(health::report);
    }

    /**
     * How a recorded broadcast did from its beginning to its end. 404 {@code health-not-kept} where nothing is known of that, 403 {@code
     * channel-not-owned} for everybody but its owner and administrators.
     */
    @GetMapping("/videos/{id}/health")
    Mono<HealthSummary> videoHealth(@PathVariable UUID id, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> streams.find(id)))
                .flatMap(stream -> channels.findAll(List.of(stream.channelId())).next())
                .flatMap(channel -> channel(who, channel.slug()))
                .flatMap(channel -> records.find(id))
                .switchIfEmpty(Mono.error(HealthController::notKept));
    }

    private Mono<Channel> channel(Authentication who, String slug) {
        return channels.ownedBy(Accounts.idOf(who), slug)
                .onErrorResume(
                        ProblemException.class,
                        e -> e.code().equals(NOT_OWNED)
                                ? admins.include(who.getName())
                                        .filter(Boolean::booleanValue)
                                        .flatMap(is -> channels.find(slug))
                                        .switchIfEmpty(Mono.error(e))
                                : Mono.error(e));
    }

    private static ProblemException notKept() {
        return new ProblemException(
                "health-not-kept", HttpStatus.NOT_FOUND, "Nothing is kept of how this broadcast did.");
    }
}
