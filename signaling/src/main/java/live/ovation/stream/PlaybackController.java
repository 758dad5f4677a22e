package live.ovation.stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives players what they need to fetch a stream that is not for everybody. */
@RestController
class PlaybackController {

    /** A class behind one address asks for as many as it has heads. */
    private static final Limit REQUESTS = new Limit("playback", 600, Duration.ofMinutes(1));
    /** Stands for the stream while a channel has had none. */
    private static final UUID NONE = new UUID(0, 0);

    private final Channels channels;
    private final Streams streams;
    private final Access access;
    private final PlaybackTokens tokens;
    private final RateLimits limits;

    PlaybackController(Channels channels, Streams streams, Access access, PlaybackTokens tokens, RateLimits limits) {
        this.channels = channels;
        this.streams = streams;
        this.access = access;
        this.tokens = tokens;
        this.limits = limits;
    }

    /**
     * How somebody shows that they may watch, beside the account that they are signed in with.
     *
     * @param password of the channel, where it asks for one
     * @param token one that is still good and was given for the password: nobody types it twice
     */
    record PlaybackRequest(
            @Nullable @Size(max = 200) String password,
            @Nullable @Size(max = 256) String token) {}

    /** A token for {@code ?token=}, or the bearer of WHEP, and for how many seconds it is good. */
    record Playback(String token, long expiresIn) {}

    /**
     * A token that plays the channel's latest stream for some minutes. 401 {@code login-required}, 403 {@code access-denied} and
     * {@code password-required}, which say in {@code why} whom it is for; 403 {@code wrong-password}.
     */
    @PostMapping("/api/v1/channels/{slug}/playback")
    Mono<ResponseEntity<Playback>> play(
            @PathVariable String slug,
            @Valid @RequestBody PlaybackRequest body,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        String address = ClientAddress.of(exchange.getRequest().getRemoteAddress());
        PlaybackClaims shown = tokens.read(body.token());
        Viewer viewer = Viewer.of(who == null ? null : Accounts.idOf(who));
        UUID visit = shown == null || shown.hasAccount() ? UUID.randomUUID() : shown.viewerId();
        return limits.take(REQUESTS, address)
                .then(Mono.defer(() -> channels.find(slug)))
                .flatMap(channel -> known(channel, viewer, shown, body.password(), address)
                        .flatMap(known -> access.watch(channel, known))
                        .zipWith(latest(channel))
                        .map(found ->
                                tokens.issue(channel.id(), found.getT2(), found.getT1(), viewer.accountId(), visit)))
                .map(token -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Playback(token, tokens.life().toSeconds())));
    }

    private Mono<Viewer> known(
            Channel channel, Viewer viewer, @Nullable PlaybackClaims shown, @Nullable String password, String address) {
        if (password != null) {
            return access.unlock(channel, viewer, password, address);
        }
        return Mono.just(shown != null && shown.channelId().equals(channel.id()) ? viewer.with(shown) : viewer);
    }

    private Mono<UUID> latest(Channel channel) {
        return streams.latest(channel.id()).map(Stream::id).defaultIfEmpty(NONE);
    }
}
