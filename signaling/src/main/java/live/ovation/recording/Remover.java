package live.ovation.recording;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes recordings, media first and the row last: whatever interrupts it, the row says that the rest is still to be done, and nobody
 * can watch what is half gone.
 */
@Component
class Remover {

    private static final Logger log = LoggerFactory.getLogger(Remover.class);

    private final RecordingRepository recordings;
    private final MediaStore media;
    private final Catalogue catalogue;
    private final Screenings screenings;

    Remover(RecordingRepository recordings, MediaStore media, Catalogue catalogue, Screenings screenings) {
        this.recordings = recordings;
        this.media = media;
        this.catalogue = catalogue;
        this.screenings = screenings;
    }

    Mono<Void> remove(UUID id) {
        return recordings
                .markDeleting(id)
                .doOnNext(marked -> forget(id))
                .then(media.delete(id))
                .then(recordings.deleteById(id))
                .doOnSuccess(done -> {
                    forget(id);
                    log.info("Recording {} is deleted", id);
                });
    }

    private void forget(UUID id) {
        catalogue.forget(id);
        screenings.forget(id);
    }
}
