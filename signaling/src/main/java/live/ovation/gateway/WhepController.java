package live.ovation.gateway;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import live.ovation.audience.Audience;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceServers;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * WHEP, draft-ietf-wish-whep-03: a player watches with one POST. Where a stream is not for everybody the bearer is an access token or a
 * playback token.
 */
@RestController
@RequestMapping("/whep/{slug}")
class WhepController {

    private static final Limit REQUESTS = new Limit("whep", 240, Duration.ofMinutes(1));
    /** A player that has been let in holds a place for a while, even when nothing comes of it. */
    private static final Limit PLAYERS = new Limit("whep-players", 60, Duration.ofMinutes(1));

    private final Channels channels;
    private final Door door;
    private final Audience audience;
    private final Sfu sfu;
    private final HttpSessions sessions;
    private final IceServers iceServers;
    private final RateLimits limits;

    WhepController(
            Channels channels,
            Door door,
            Audience audience,
            Sfu sfu,
            HttpSessions sessions,
            IceServers iceServers,
            RateLimits limits) {
        this.channels = channels;
        this.door = door;
        this.audience = audience;
        this.sfu = sfu;
        this.sessions = sessions;
        this.iceServers = iceServers;
        this.limits = limits;
    }

    @Operation(summary = "Watches: SDP offer in, SDP answer out (draft-ietf-wish-whep-03 section 4.2)")
    @PostMapping(consumes = WebRtcHttp.SDP, produces = WebRtcHttp.SDP)
    Mono<ResponseEntity<String>> watch(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody String offer,
            ServerWebExchange exchange) {
        return limited(exchange)
                .then(Mono.defer(() -> limits.take(PLAYERS, ClientAddress.of(exchange.getRequest()))))
                .then(Mono.fromSupplier(() -> OfferRules.watching(offer)))
                .flatMap(player -> channels.find(slug)
                        .flatMap(channel -> admit(channel, WebRtcHttp.bearer(authorization), player))
                        .flatMap(seat -> negotiate(slug, player, seat)
                                .onErrorResume(e -> sfu.close(seat.media().id(), CloseReason.ENDED)
                                        .then(Mono.error(e)))));
    }

    @Operation(summary = "Adds ICE candidates, or restarts ICE (draft-ietf-wish-whep-03 section 4.4)")
    @PatchMapping(path = "/{mediaId}", consumes = WebRtcHttp.SDP_FRAGMENT)
    Mono<ResponseEntity<String>> patch(
            @PathVariable String slug,
            @PathVariable String mediaId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String fragment,
            ServerWebExchange exchange) {
        return find(slug, mediaId, exchange)
                .flatMap(media -> WebRtcHttp.patched(sessions.patch(media, ifMatch, fragment)));
    }

    @Operation(
            summary = "Chooses a layer of the picture",
            description = "The layer extension of WHEP: rid is h, m or l, without one the server chooses.")
    @PostMapping(path = "/{mediaId}/layer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Void>> chooseLayer(
            @PathVariable String slug,
            @PathVariable String mediaId,
            @Valid @RequestBody WhepLayer layer,
            ServerWebExchange exchange) {
        return find(slug, mediaId, exchange)
                .flatMap(media -> audience.choose(media, layer.wish()))
                .thenReturn(ResponseEntity.ok().build());
    }

    @Operation(summary = "Stops watching (draft-ietf-wish-whep-03 section 4.3)")
    @DeleteMapping("/{mediaId}")
    Mono<ResponseEntity<Void>> end(
            @PathVariable String slug, @PathVariable String mediaId, ServerWebExchange exchange) {
        return find(slug, mediaId, exchange)
                .flatMap(sessions::end)
                .thenReturn(ResponseEntity.ok().build());
    }

    private Mono<Negotiated> admit(Channel channel, String bearer, SessionDescription player) {
        String owner = HttpSessions.newOwner(Media.Kind.SUBSCRIBE, channel.slug());
        return door.admit(channel, bearer)
                .flatMap(viewer -> audience.sit(channel, owner, PlayerCodecs.of(player))
                        .doOnNext(seat -> door.seated(seat.media().id(), viewer)))
                .onErrorMap(ProblemException.class, WhepController::overHttp);
    }

    /** A player over HTTP has no gallery to go to: to it the floor is a service that is full for now. */
    private static ProblemException overHttp(ProblemException problem) {
        return problem.code().equals("floor-full")
                ? new ProblemException(
                        "floor-full",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "There is no room for another player just now. The stream is at /hls as well.",
                        problem.retryAfter())
                : problem;
    }

    private Mono<ResponseEntity<String>> negotiate(String slug, SessionDescription player, Negotiated seat) {
        Media media = seat.media();
        WhepAnswer answer = new WhepAnswer(player, SessionDescription.parse(seat.sdp()));
        SessionDescription toPlayer = answer.toPlayer();
        String toSfu = answer.toSfu().text();
        return sfu.answer(media.id(), toSfu)
                .then(Mono.defer(() -> sessions.gather(media.id())))
                .map(toPlayer::withCandidates)
                .zipWith(sessions.open(media, toSfu))
                .map(both -> created("/whep/" + slug + "/" + media.id(), media, both.getT2(), both.getT1()));
    }

    private ResponseEntity<String> created(
            String location, Media media, IceSession session, SessionDescription answer) {
        return ResponseEntity.created(URI.create(location))
                .headers(headers -> {
                    WebRtcHttp.describe(headers, session, iceServers.forUser(media.id()));
                    headers.add(HttpHeaders.LINK, "<" + location + "/layer>; rel=\"" + WhepLayer.EXTENSION + "\"");
                })
                .body(answer.text());
    }

    private Mono<Media> find(String slug, String mediaId, ServerWebExchange exchange) {
        return limited(exchange).then(Mono.defer(() -> sessions.find(Media.Kind.SUBSCRIBE, slug, mediaId)));
    }

    private Mono<Void> limited(ServerWebExchange exchange) {
        return limits.take(REQUESTS, ClientAddress.of(exchange.getRequest()));
    }
}
