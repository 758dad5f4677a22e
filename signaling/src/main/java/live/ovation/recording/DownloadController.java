package live.ovation.recording;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A recording as one file. */
@RestController
class DownloadController {

    private static final Limit DOWNLOADS = new Limit("video-downloads", 20, Duration.ofMinutes(1));
    private static final MediaType MP4 = MediaType.valueOf("video/mp4");
    private static final int LONGEST_NAME = 100;

    private final Screenings screenings;
    private final Catalogue catalogue;
    private final Downloads downloads;
    private final RateLimits limits;

    DownloadController(Screenings screenings, Catalogue catalogue, Downloads downloads, RateLimits limits) {
        this.screenings = screenings;
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.limits = limits;
    }

    /**
     * The best picture and the sound as MP4, for whoever may watch, by their account or with a playback token. 403
     * {@code playback-refused}, 409 {@code video-on-air}, 503 {@code unavailable} when many are being downloaded.
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "video/mp4", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/v1/videos/{id}/download")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return limits.take(DOWNLOADS, ClientAddress.of(exchange.getRequest()))
                .then(Mono.defer(() -> screenings.fetch(id, token, who == null ? null : Accounts.idOf(who))))
                .filter(screening -> !screening.row().isRecording())
                .switchIfEmpty(Mono.error(VideoProblems::isOnAir))
                .flatMap(screening -> catalogue
                        .find(id)
                        .map(index -> file(screening.row(), downloads.mp4(screening, index)))
                        .switchIfEmpty(Mono.error(VideoProblems::notFound)));
    }

    private static ResponseEntity<Flux<DataBuffer>> file(RecordingRow row, Flux<DataBuffer> mp4) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename(fileName(row.title()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MP4)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", named.toString())
                .body(mp4);
    }

    /** What every file system takes: nothing that separates folders or is reserved anywhere, no dot in front. */
    static String fileName(String title) {
        String plain = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String name = plain.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (name.isBlank() ? "video" : name) + ".mp4";
    }
}
