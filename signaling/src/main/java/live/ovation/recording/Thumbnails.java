package live.ovation.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import live.ovation.hls.InitSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes thumbnails while a broadcast is recorded, and those that are missing when somebody asks. They can be made again from the media at
 * any time, so nothing is lost with them.
 */
@Component
class Thumbnails implements RecordingListener {

    private static final Logger log = LoggerFactory.getLogger(Thumbnails.class);

    private final Catalogue catalogue;
    private final MediaStore media;
    private final FileStore files;
    private final Disk disk;
    private final PictureMaker maker;
    private final ConcurrentMap<Path, Mono<byte[]>> making = new ConcurrentHashMap<>();

    Thumbnails(Catalogue catalogue, MediaStore media, FileStore files, Disk disk, PictureMaker maker) {
        this.catalogue = catalogue;
        this.media = media;
        this.files = files;
        this.disk = disk;
        this.maker = maker;
    }

    @Override
    public void segmentClosed(UUID id, RecordingIndex index, SegmentClosed closed) {
        Thumbnail due = Thumbnail.of(index, closed.rendition(), closed.segment().msn());
        if (due != null) {
            make(id, index, due)
                    .subscribe(
                            made -> {},
                            e -> log.debug("Thumbnail {} of {} comes later: {}", due.number(), id, e.toString()));
        }
    }

    /** A JPEG; empty when there is nothing to see at that time. Errors with {@code unavailable} when too many are being made. */
    Mono<byte[]> find(UUID id, long number) {
        Path file = files.folder(id).thumbnail(number);
        return disk.read(() -> Files.exists(file) ? Files.readAllBytes(file) : null)
                .switchIfEmpty(Mono.defer(() -> catalogue.find(id).flatMap(index -> makeMissing(id, index, number))));
    }

    private Mono<byte[]> makeMissing(UUID id, RecordingIndex index, long number) {
        Thumbnail missing = Thumbnail.find(index, number);
        return missing == null ? Mono.empty() : make(id, index, missing);
    }

    private Mono<byte[]> make(UUID id, RecordingIndex index, Thumbnail thumbnail) {
        Path file = files.folder(id).thumbnail(thumbnail.number());
        InitSection init = index.track(thumbnail.rendition())
                .init(thumbnail.segment().segment().init());
        return init == null
                ? Mono.empty()
                : making.computeIfAbsent(
                        file,
                        path -> media.readAll(id, thumbnail.rendition(), thumbnail.segment())
                                .flatMap(bytes -> maker.picture(init.bytes(), bytes))
                                .flatMap(jpeg -> keep(id, thumbnail.number(), jpeg))
                                .doFinally(end -> making.remove(path))
                                .cache());
    }

    private Mono<byte[]> keep(UUID id, long number, byte[] jpeg) {
        return disk.write(() -> {
            files.folder(id).writeThumbnail(number, jpeg);
            return jpeg;
        });
    }
}
