package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an owner needs for an encoder. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/stream-key")
class StreamKeyController {

    private static final Limit CHANGES = new Limit("stream-keys", 30, Duration.ofMinutes(1));

    private final StreamKeys keys;
    private final RateLimits limits;
    private final WebProperties web;
    private final IngestProperties ingest;

    StreamKeyController(StreamKeys keys, RateLimits limits, WebProperties web, IngestProperties ingest) {
        this.keys = keys;
        this.limits = limits;
        this.web = web;
        this.ingest = ingest;
    }

    /** Where an encoder sends to. The key is not kept in clear and never shown again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StreamKey(
            String streamKey, String whipUrl, @Nullable String rtmpUrl) {}

    /**
     * Where an encoder sends to, and what is known of the key.
     *
     * @param createdAt absent while there is no key
     * @param lastUsedAt when somebody went on air with it
     * @param lastUsedFrom the network that they came from, without the part that names one computer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Encoder(
            String whipUrl,
            @Nullable String rtmpUrl,
            @Nullable Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {}

    /** The addresses for an encoder, whether there is a key, and when and from where it was used. */
    @GetMapping
    Mono<Encoder> streamKey(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> keys.find(Accounts.idOf(who), slug)))
                .map(key -> encoder(slug, key))
                .switchIfEmpty(Mono.fromSupplier(() -> encoder(slug, null)));
    }

    /** A new stream key in place of the old one, which stops at once: who broadcasts with it is dropped. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<StreamKey> newStreamKey(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> keys.renew(Accounts.idOf(who), slug)))
                .map(key -> new StreamKey(key, whipUrl(slug), ingest.rtmpUrl()));
    }

    /** Leaves the channel without a key; who broadcasts with it is dropped. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> deleteStreamKey(@PathVariable String slug, Authentication who) {
        return limited(who).then(Mono.defer(() -> keys.delete(Accounts.idOf(who), slug)));
    }

    private Encoder encoder(String slug, @Nullable StreamKeyRow key) {
        return key == null
                ? new Encoder(whipUrl(slug), ingest.rtmpUrl(), null, null, null)
                : new Encoder(whipUrl(slug), ingest.rtmpUrl(), key.createdAt(), key.lastUsedAt(), key.lastUsedFrom());
    }

    private String whipUrl(String slug) {
        return web.publicUrl() + "/whip/" + slug;
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(CHANGES, who.getName());
    }
}
