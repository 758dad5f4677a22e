package live.ovation.recording;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Thumbnails, while live as well as later. */
@Hidden
@RestController
class PictureController {

    private final Screenings screenings;
    private final Thumbnails thumbnails;

    PictureController(Screenings screenings, Thumbnails thumbnails) {
        this.screenings = screenings;
        this.thumbnails = thumbnails;
    }

    /** @param number whole tens of seconds since the start */
    @GetMapping("/videos/{id}/thumbnails/{number:[0-9]{1,9}}.jpg")
    Mono<ResponseEntity<byte[]>> thumbnail(
            @PathVariable UUID id, @PathVariable long number, @RequestParam(required = false) @Nullable String token) {
        return screenings
                .play(id, token)
                .flatMap(row -> thumbnails
                        .find(id, number)
                        .map(jpeg -> ReplayAnswers.picture(row, jpeg))
                        .switchIfEmpty(Mono.error(VideoProblems::notFound)));
    }
}
