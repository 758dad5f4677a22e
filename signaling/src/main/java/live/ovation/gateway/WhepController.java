package live.ovation.gateway;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import live.ovation.audience.Audience;
import live.ovation.channel.Channels;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.IceServers;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    @PostMapping(consumes = WebRtcHttp.SDP)
    Mono<ResponseEntity<String>> watch(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody String offer,
            ServerWebExchange exchange) {
        SessionDescription player = SessionDescription.parse(offer);
        return limited(exchange)
                .then(Mono.defer(() -> channels.find(slug)))
                .flatMap(channel -> door.admit(channel, WebRtcHttp.bearer(authorization))
                        .flatMap(viewer -> audience.sit(channel, HttpSessions.newOwner(Media.Kind.SUBSCRIBE, slug))
                                .doOnNext(seat -> door.seated(seat.media().id(), viewer))))
                .flatMap(seat -> negotiate(player, seat)
                        .map(answer -> created(slug, seat, answer))
                        .onErrorResume(e ->
                                sfu.close(seat.media().id(), CloseReason.ENDED).then(Mono.error(e))));
    }

    @Operation(summary = "Adds ICE candidates (draft-ietf-wish-whep-03 section 4.4.2)")
    @PatchMapping(path = "/{mediaId}", consumes = WebRtcHttp.SDP_FRAGMENT)
    Mono<ResponseEntity<Void>> trickle(
            @PathVariable String slug,
            @PathVariable String mediaId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String fragment,
            ServerWebExchange exchange) {
        return limited(exchange)
                .then(Mono.defer(() -> sessions.find(Media.Kind.SUBSCRIBE, slug, mediaId)))
                .delayUntil(media -> HttpSessions.checkTag(mediaId, ifMatch))
                .flatMap(media -> sessions.trickle(media, SessionDescription.parseFragment(fragment)))
                .thenReturn(ResponseEntity.noContent().build());
    }

    @Operation(summary = "Stops watching (draft-ietf-wish-whep-03 section 4.3)")
    @DeleteMapping("/{mediaId}")
    Mono<ResponseEntity<Void>> end(
            @PathVariable String slug, @PathVariable String mediaId, ServerWebExchange exchange) {
        return limited(exchange)
                .then(Mono.defer(() -> sessions.find(Media.Kind.SUBSCRIBE, slug, mediaId)))
                .flatMap(sessions::end)
                .thenReturn(ResponseEntity.ok().build());
    }

    private Mono<SessionDescription> negotiate(SessionDescription player, Negotiated seat) {
        WhepAnswer answer = new WhepAnswer(player, SessionDescription.parse(seat.sdp()));
        SessionDescription toPlayer = answer.toPlayer();
        Mono<List<IceCandidate>> candidates = sessions.gather(seat.media().id());
        return sfu.answer(seat.media().id(), answer.toSfu().text())
                .then(candidates)
                .map(toPlayer::withCandidates);
    }

    private ResponseEntity<String> created(String slug, Negotiated seat, SessionDescription answer) {
        String mediaId = seat.media().id();
        return ResponseEntity.created(URI.create("/whep/" + slug + "/" + mediaId))
                .headers(headers -> WebRtcHttp.describe(headers, mediaId, iceServers.forUser(mediaId)))
                .body(answer.text());
    }

    private Mono<Void> limited(ServerWebExchange exchange) {
        return limits.take(REQUESTS, ClientAddress.of(exchange.getRequest()));
    }
}
