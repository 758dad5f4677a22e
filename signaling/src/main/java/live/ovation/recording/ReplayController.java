package live.ovation.recording;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.hls.InitSection;
import live.ovation.hls.Rendition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plays recordings as HLS. Not in the API's document: players follow the playlists. */
@Hidden
@RestController
@RequestMapping("/videos/{id}")
class ReplayController {

    private final Screenings screenings;
    private final Catalogue catalogue;
    private final MediaStore media;

    ReplayController(Screenings screenings, Catalogue catalogue, MediaStore media) {
        this.screenings = screenings;
        this.catalogue = catalogue;
        this.media = media;
    }

    /** The multivariant playlist; 409 {@code video-on-air} before the end, since it could not be followed live. */
    @GetMapping("/index.m3u8")
    Mono<ResponseEntity<String>> ladder(@PathVariable UUID id, @RequestParam(required = false) @Nullable String token) {
        return playlist(id, token, query -> index -> Ladder.of(index, query));
    }

    @GetMapping("/{rendition}/index.m3u8")
    Mono<ResponseEntity<String>> playlist(
            @PathVariable UUID id,
            @PathVariable String rendition,
            @RequestParam(required = false) @Nullable String token) {
        Rendition wanted = rendition(rendition);
        return playlist(id, token, query -> index -> VodPlaylist.of(index, wanted, query));
    }

    @GetMapping("/{rendition}/init-{number:[0-9]{1,9}}.mp4")
    Mono<ResponseEntity<Flux<DataBuffer>>> init(
            @PathVariable UUID id,
            @PathVariable String rendition,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String token) {
        Rendition wanted = rendition(rendition);
        return media(id, token, row -> index -> {
            InitSection section = index.track(wanted).init(number);
            return section == null ? null : ReplayAnswers.init(row, wanted, section);
        });
    }

    @GetMapping("/{rendition}/{msn:[0-9]{1,18}}.m4s")
    Mono<ResponseEntity<Flux<DataBuffer>>> segment(
            @PathVariable UUID id,
            @PathVariable String rendition,
            @PathVariable long msn,
            @RequestParam(required = false) @Nullable String token) {
        Rendition wanted = rendition(rendition);
        return media(id, token, row -> index -> {
            StoredSegment segment = index.track(wanted).segment(msn);
            return segment == null
                    ? null
                    : ReplayAnswers.segment(row, wanted, segment, media.read(id, wanted, segment));
        });
    }

    /** @param answer null where there is no such media */
    private Mono<ResponseEntity<Flux<DataBuffer>>> media(
            UUID id,
            @Nullable String token,
            Function<RecordingRow, Function<RecordingIndex, @Nullable ResponseEntity<Flux<DataBuffer>>>> answer) {
        return screenings
                .play(id, token)
                .flatMap(row -> found(id).mapNotNull(index -> answer.apply(row).apply(index)))
                .switchIfEmpty(Mono.error(VideoProblems::notFound));
    }

    private Mono<ResponseEntity<String>> playlist(
            UUID id, @Nullable String token, Function<String, Function<RecordingIndex, String>> writer) {
        return screenings
                .play(id, token)
                .filter(row -> !row.isRecording())
                .switchIfEmpty(Mono.error(VideoProblems::isOnAir))
                .flatMap(row -> found(id)
                        .map(writer.apply(Screenings.isOpen(row) ? "" : "?token=" + token))
                        .map(text -> ReplayAnswers.playlist(row, text)));
    }

    private Mono<RecordingIndex> found(UUID id) {
        return catalogue.find(id).switchIfEmpty(Mono.error(VideoProblems::notFound));
    }

    private static Rendition rendition(String path) {
        for (Rendition rendition : Rendition.values()) {
            if (rendition.path().equals(path)) {
                return rendition;
            }
        }
        throw VideoProblems.notFound();
    }
}
