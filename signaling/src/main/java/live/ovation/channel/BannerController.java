package live.ovation.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.picture.PictureKind;
import live.ovation.picture.Pictures;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The wide picture on a channel's page, which its owner chooses. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/banner")
class BannerController {

    private static final Limit UPLOADS = new Limit("picture-uploads", 20, Duration.ofMinutes(10));

    private final Channels channels;
    private final ChannelRepository rows;
    private final ChannelPages pages;
    private final Pictures pictures;
    private final RateLimits limits;

    BannerController(
            Channels channels, ChannelRepository rows, ChannelPages pages, Pictures pictures, RateLimits limits) {
        this.channels = channels;
        this.rows = rows;
        this.pages = pages;
        this.pictures = pictures;
        this.limits = limits;
    }

    /**
     * The picture as the body, 5 MB and 40 megapixels at the most; its middle is kept, as JPEG in 1500 x 500 pixels, without what else the
     * file says. 413 {@code picture-too-large}, 422 {@code picture-unreadable}.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PutMapping(consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, "image/webp"})
    Mono<ChannelPage> changeBanner(@PathVariable String slug, ServerHttpRequest request, Authentication who) {
        UUID owner = Accounts.idOf(who);
        return owned(slug, who)
                .flatMap(row -> pictures.keep(owner, PictureKind.BANNER, request.getBody())
                        .flatMap(names -> replace(row, names.getFirst())))
                .then(Mono.defer(() -> pages.of(slug, owner)));
    }

    /** Goes back to a page without. */
    @DeleteMapping
    Mono<ChannelPage> removeBanner(@PathVariable String slug, Authentication who) {
        return owned(slug, who)
                .flatMap(row -> replace(row, null))
                .then(Mono.defer(() -> pages.of(slug, Accounts.idOf(who))));
    }

    private Mono<ChannelRow> owned(String slug, Authentication who) {
        return limits.take(UPLOADS, who.getName())
                .then(Mono.defer(() -> channels.rowOwnedBy(Accounts.idOf(who), slug)));
    }

    private Mono<Void> replace(ChannelRow row, @Nullable String banner) {
        String before = row.banner();
        Mono<Void> tidy = before == null || before.equals(banner) ? Mono.empty() : pictures.remove(List.of(before));
        return rows.setBanner(row.id(), banner).then(tidy);
    }
}
