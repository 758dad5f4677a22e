package live.ovation.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import live.ovation.audience.FrontOfHouse;
import live.ovation.audience.Seat;
import live.ovation.audience.SeatView;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuNode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The operator's view and hands; for administrators only (the security filter asks {@code Admins}). */
@RestController
@RequestMapping("/api/v1/admin")
class AdminController {

    private static final Logger log = LoggerFactory.getLogger(AdminController.class);
    private static final Limit LOOKS = new Limit("admin-looks", 240, Duration.ofMinutes(1));
    private static final Limit ACTS = new Limit("admin-acts", 60, Duration.ofMinutes(1));
    private static final int MOST_SEATS = 500;

    private final Overviews overviews;
    private final FrontOfHouse front;
    private final Channels channels;
    private final Sfu sfu;
    private final RateLimits limits;

    AdminController(Overviews overviews, FrontOfHouse front, Channels channels, Sfu sfu, RateLimits limits) {
        this.overviews = overviews;
        this.front = front;
        this.channels = channels;
        this.sfu = sfu;
        this.limits = limits;
    }

    /** What an operator wants of a node. */
    record NodeOrder(@NotNull Boolean draining) {}

    /** Where a viewer has to sit; null lets them sit where they would. */
    record SeatOrder(@Nullable Seat seat) {}

    /** Who sits in a house. */
    record Seats(List<SeatView> seats) {}

    /** Nodes, houses and the latest moves, as they are now. */
    @GetMapping("/overview")
    Mono<Overview> overview(Authentication who) {
        return limits.take(LOOKS, who.getName()).then(Mono.defer(overviews::look));
    }

    /** Empties a node for maintenance, or takes it back into use. 404 {@code node-not-found}. */
    @PutMapping("/nodes/{name}")
    Mono<SfuNode> order(@PathVariable String name, @Valid @RequestBody NodeOrder order, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> node(name)))
                .delayUntil(node -> sfu.drain(name, order.draining()))
                .doOnNext(node -> log.info("{}: node {} draining {}", who.getName(), name, order.draining()))
                .then(Mono.defer(() -> node(name)));
    }

    /** Who sits where in a channel's house, at most 500. 404 {@code channel-not-found}. */
    @GetMapping("/channels/{slug}/seats")
    Mono<Seats> seats(@PathVariable String slug, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> channels.find(slug)))
                .map(channel -> new Seats(front.seats(channel.id(), MOST_SEATS)));
    }

    /** Puts a viewer on the floor or into the gallery until this is taken back. 404 {@code viewer-not-found}. */
    @PutMapping("/channels/{slug}/seats/{viewer}")
    Mono<Seats> seat(
            @PathVariable String slug,
            @PathVariable String viewer,
            @Valid @RequestBody SeatOrder order,
            Authentication who) {
        if (order.seat() == Seat.STAGE) {
            return Mono.error(new ProblemException(
                    "invalid-request", HttpStatus.BAD_REQUEST, "Nobody can be put on stage who does not send."));
        }
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> channels.find(slug)))
                .filter(channel -> front.force(channel.id(), viewer, order.seat()))
                .switchIfEmpty(Mono.error(new ProblemException(
                        "viewer-not-found", HttpStatus.NOT_FOUND, "This viewer is not in the house any more.")))
                .doOnNext(channel -> log.info("{}: {} to {} in {}", who.getName(), viewer, order.seat(), slug))
                .map(channel -> new Seats(front.seats(channel.id(), MOST_SEATS)));
    }

    private Mono<SfuNode> node(String name) {
        return Mono.justOrEmpty(sfu.nodes().stream()
                        .filter(node -> node.name().equals(name))
                        .findFirst())
                .switchIfEmpty(Mono.error(new ProblemException(
                        "node-not-found", HttpStatus.NOT_FOUND, "There is no node of this name.")));
    }
}
