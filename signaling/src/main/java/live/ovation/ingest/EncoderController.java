package live.ovation.ingest;

import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.channel.Channels;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an owner sees of their RTMP encoder. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/encoder")
class EncoderController {

    private static final Limit LOOKS = new Limit("encoder-looks", 120, Duration.ofMinutes(1));

    private final Encoders encoders;
    private final Channels channels;
    private final RateLimits limits;

    EncoderController(Encoders encoders, Channels channels, RateLimits limits) {
        this.encoders = encoders;
        this.channels = channels;
        this.limits = limits;
    }

    /** How the RTMP encoder is doing, what it can do better, and why the last one was turned away. */
    @GetMapping
    Mono<EncoderReport> encoder(@PathVariable String slug, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> channels.ownedBy(Accounts.idOf(who), slug)))
                .map(channel -> encoders.report(channel.id()));
    }
}
