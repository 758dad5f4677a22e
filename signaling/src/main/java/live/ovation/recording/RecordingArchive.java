package live.ovation.recording;

import java.util.UUID;
import live.ovation.hls.Archive;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Octets;
import live.ovation.hls.Rendition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Recordings as the gallery sees them. */
@Component
class RecordingArchive implements Archive {

    private final Recorders recorders;
    private final Catalogue catalogue;
    private final MediaStore media;

    RecordingArchive(Recorders recorders, Catalogue catalogue, MediaStore media) {
        this.recorders = recorders;
        this.catalogue = catalogue;
        this.media = media;
    }

    @Override
    public void take(GalleryEvent event) {
        recorders.take(event);
    }

    @Override
    public Mono<Past> past(UUID streamId) {
        return catalogue
                .find(streamId)
                .map(RecordingIndex::past)
                .filter(past -> !past.segments().isEmpty());
    }

    @Override
    public Mono<Octets> segment(UUID streamId, Rendition rendition, long msn) {
        return catalogue
                .find(streamId)
                .mapNotNull(index -> index.track(rendition).segment(msn))
                .flatMap(segment -> media.readAll(streamId, rendition, segment))
                .map(Octets::of);
    }
}
