package live.ovation.gateway;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import live.ovation.channel.Channel;
import live.ovation.channel.StreamKeys;
import live.ovation.health.Health;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.ClientDistance;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.sfu.IceServers;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.stage.Stage;
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

/** WHIP, RFC 9725: an encoder goes live with one POST. The bearer token is the channel's stream key, on every request. */
@RestController
@RequestMapping("/whip/{slug}")
class WhipController {

    private static final Limit REQUESTS = new Limit("whip", 120, Duration.ofMinutes(1));

    private final StreamKeys keys;
    private final Stage stage;
    private final HttpSessions sessions;
    private final IceServers iceServers;
    private final Health health;
    private final RateLimits limits;

    WhipController(
            StreamKeys keys,
            Stage stage,
            HttpSessions sessions,
            IceServers iceServers,
            Health health,
            RateLimits limits) {
        this.keys = keys;
        this.stage = stage;
        this.sessions = sessions;
        this.iceServers = iceServers;
        this.health = health;
        this.limits = limits;
    }

    @Operation(summary = "Goes live: SDP offer in, SDP answer out (RFC 9725 section 4.2)")
    @PostMapping(consumes = WebRtcHttp.SDP, produces = WebRtcHttp.SDP)
    Mono<ResponseEntity<String>> publish(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody String offer,
            ServerWebExchange exchange) {
        return authorised(slug, authorization, exchange)
                .doOnNext(channel -> OfferRules.publishing(offer))
                .flatMap(channel -> stage.goLive(channel, HttpSessions.newOwner(Media.Kind.PUBLISH, slug), null, offer)
                        .delayUntil(onAir -> stillGood(channel, authorization, onAir))
                        .delayUntil(onAir -> keys.noteUse(channel, network(exchange))))
                .doOnNext(onAir -> noteDistance(onAir.negotiated().media(), exchange))
                .flatMap(onAir -> created(slug, onAir.negotiated(), offer));
    }

    @Operation(summary = "Adds ICE candidates, or restarts ICE (RFC 9725 section 4.3)")
    @PatchMapping(path = "/{mediaId}", consumes = WebRtcHttp.SDP_FRAGMENT)
    Mono<ResponseEntity<String>> patch(
            @PathVariable String slug,
            @PathVariable String mediaId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String fragment,
            ServerWebExchange exchange) {
        return authorised(slug, authorization, exchange)
                .flatMap(channel -> sessions.find(Media.Kind.PUBLISH, slug, mediaId))
                .doOnNext(media -> noteDistance(media, exchange))
                .flatMap(media -> WebRtcHttp.patched(sessions.patch(media, ifMatch, fragment)));
    }

    @Operation(summary = "Ends the broadcast (RFC 9725 section 4.2)")
    @DeleteMapping("/{mediaId}")
    Mono<ResponseEntity<Void>> end(
            @PathVariable String slug,
            @PathVariable String mediaId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return authorised(slug, authorization, exchange)
                .flatMap(channel -> sessions.find(Media.Kind.PUBLISH, slug, mediaId)
                        .flatMap(media -> sessions.end(media).then(stage.end(channel))))
                .thenReturn(ResponseEntity.ok().build());
    }

    private Mono<ResponseEntity<String>> created(String slug, Negotiated negotiated, String offer) {
        String mediaId = negotiated.media().id();
        return sessions.gather(mediaId)
                .map(SessionDescription.parse(negotiated.sdp())::withCandidates)
                .zipWith(sessions.open(negotiated.media(), offer))
                .map(both -> ResponseEntity.created(URI.create("/whip/" + slug + "/" + mediaId))
                        .headers(headers -> WebRtcHttp.describe(headers, both.getT2(), iceServers.forUser(mediaId)))
                        .body(both.getT1().text()));
    }

    /** A key that was replaced while its broadcaster went on air was not good for that any more. */
    private Mono<Channel> stillGood(Channel channel, @Nullable String authorization, Stage.OnAir onAir) {
        return keys.channelOf(channel.slug(), WebRtcHttp.bearer(authorization))
                .onErrorResume(e -> sessions.drop(onAir.negotiated().media()).then(Mono.error(e)));
    }

    /** Media goes another way than its request, and to the same address: nothing else tells how far that is. */
    private void noteDistance(Media publisher, ServerWebExchange exchange) {
        Integer ms = ClientDistance.roundTripMs(exchange.getRequest());
        if (ms != null) {
            health.connected(publisher, ms);
        }
    }

    private static String network(ServerWebExchange exchange) {
        return ClientAddress.networkOf(exchange.getRequest().getRemoteAddress());
    }

    private Mono<Channel> authorised(String slug, @Nullable String authorization, ServerWebExchange exchange) {
        return limits.take(REQUESTS, ClientAddress.of(exchange.getRequest()))
                .then(Mono.defer(() -> keys.channelOf(slug, WebRtcHttp.bearer(authorization))));
    }
}
