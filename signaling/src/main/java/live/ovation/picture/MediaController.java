package live.ovation.picture;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pictures, to anybody. What is at such an address never changes, so that a browser asks once. */
@Hidden
@RestController
class MediaController {

    private static final Limit READS = new Limit("media", 1200, Duration.ofMinutes(1));
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PictureStore store;
    private final RateLimits limits;

    MediaController(PictureStore store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    @GetMapping("/media/{name:[0-9a-f]{40}}.jpg")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String name, ServerWebExchange exchange) {
        return shown(name, MediaType.IMAGE_JPEG, exchange);
    }

    @GetMapping("/media/{name:[0-9a-f]{40}}.png")
    Mono<ResponseEntity<byte[]>> transparentPicture(@PathVariable String name, ServerWebExchange exchange) {
        return shown(name + PictureStore.PNG, MediaType.IMAGE_PNG, exchange);
    }

    private Mono<ResponseEntity<byte[]>> shown(String name, MediaType type, ServerWebExchange exchange) {
        return limits.take(READS, ClientAddress.of(exchange.getRequest().getRemoteAddress()))
                .then(Mono.defer(() -> store.get(name)))
                .switchIfEmpty(Mono.error(PictureProblems::notFound))
                .map(picture -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(FOREVER)
                        .eTag('"' + name + '"')
                        .body(picture));
    }
}
