package live.ovation.recording;

import java.time.Duration;
import live.ovation.hls.InitSection;
import live.ovation.hls.Octets;
import live.ovation.hls.Rendition;
import live.ovation.platform.Tokens;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/**
 * How replays are answered: what may be kept for how long, by whom. Media never changes under its address. A playlist doesn't either, but
 * it is how a recording that was made private or deleted stops being found in caches.
 */
final class ReplayAnswers {

    private static final MediaType PLAYLIST = MediaType.valueOf("application/vnd.apple.mpegurl");
    private static final MediaType VIDEO = MediaType.valueOf("video/mp4");
    private static final MediaType AUDIO = MediaType.valueOf("audio/mp4");
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private ReplayAnswers() {}

    static ResponseEntity<String> playlist(RecordingRow row, String text) {
        return answer(
                        row,
                        CacheControl.maxAge(A_MINUTE),
                        PLAYLIST,
                        Tokens.hash(text).substring(0, 22))
                .body(text);
    }

    static ResponseEntity<Flux<DataBuffer>> init(RecordingRow row, Rendition rendition, InitSection init) {
        Octets bytes = init.bytes();
        return answer(row, forever(), type(rendition), "i" + init.number() + "-" + bytes.size())
                .contentLength(bytes.size())
                .body(Flux.defer(
                        () -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes.asReadOnlyBuffer()))));
    }

    static ResponseEntity<Flux<DataBuffer>> segment(
            RecordingRow row, Rendition rendition, StoredSegment segment, Flux<DataBuffer> media) {
        long size = segment.segment().bytes();
        return answer(row, forever(), type(rendition), "s" + segment.msn() + "-" + size)
                .contentLength(size)
                .body(media);
    }

    static ResponseEntity<byte[]> picture(RecordingRow row, byte[] jpeg) {
        return answer(row, forever(), MediaType.IMAGE_JPEG, "t" + jpeg.length).body(jpeg);
    }

    private static CacheControl forever() {
        return CacheControl.maxAge(FOREVER).immutable();
    }

    private static MediaType type(Rendition rendition) {
        return rendition.isVideo() ? VIDEO : AUDIO;
    }

    private static ResponseEntity.BodyBuilder answer(RecordingRow row, CacheControl cache, MediaType type, String tag) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(Screenings.isOpen(row) ? cache.cachePublic() : cache.cachePrivate())
                .eTag('"' + tag + '"')
                .header("Access-Control-Allow-Origin", "*");
    }
}
