package live.ovation.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.hls.Rendition;
import live.ovation.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Recordings in a bucket. They are written to the folder first, as ever; every ten segments of a rendition become an object, and
 * when all are there, and the index after them, the folder's media is dropped. Until then the folder is read.
 */
final class S3Store implements MediaStore {

    private static final Logger log = LoggerFactory.getLogger(S3Store.class);
    private static final int AT_ONCE = 4;

    private final FileStore files;
    private final ObjectStore objects;
    private final Disk disk;

    S3Store(FileStore files, ObjectStore objects, Disk disk) {
        this.files = files;
        this.objects = objects;
        this.disk = disk;
    }

    /** A run of segments that is one object. */
    record Chunk(Rendition rendition, long from, long to) {

        String key(UUID id) {
            return S3Store.key(id, rendition, from);
        }

        long size() {
            return to - from;
        }
    }

    @Override
    public Mono<RecordingIndex> index(UUID id) {
        Folder folder = files.folder(id);
        return disk.read(() -> Files.exists(folder.moved()) ? Files.readAllBytes(folder.index()) : null)
                .map(S3Store::parse)
                .switchIfEmpty(files.index(id))
                .switchIfEmpty(objects.get(indexKey(id)).map(S3Store::parse));
    }

    @Override
    public Flux<DataBuffer> read(UUID id, Rendition rendition, StoredSegment segment) {
        Folder folder = files.folder(id);
        return disk.read(() -> folder.mediaSize(rendition) >= segment.end())
                .flatMapMany(here -> here ? files.read(id, rendition, segment) : fetch(id, rendition, segment));
    }

    @Override
    public Mono<Void> delete(UUID id) {
        return objects.sizes(folderKey(id))
                .flatMapIterable(Map::keySet)
                .flatMap(objects::delete, AT_ONCE)
                .then(files.delete(id));
    }

    /** Stores one object early. */
    Mono<Void> put(UUID id, Chunk chunk) {
        return objects.put(chunk.key(id), files.folder(id).media(chunk.rendition()), chunk.from(), chunk.size());
    }

    /** Stores what is missing of a finished recording and then drops its media from the folder. */
    Mono<Void> move(UUID id, RecordingIndex index) {
        Folder folder = files.folder(id);
        return objects.sizes(folderKey(id))
                .flatMapMany(there -> Flux.fromIterable(chunks(index))
                        .filter(chunk -> !Long.valueOf(chunk.size()).equals(there.get(chunk.key(id)))))
                .flatMap(chunk -> put(id, chunk), AT_ONCE)
                .then(disk.read(() -> Files.size(folder.index())))
                .flatMap(size -> objects.put(indexKey(id), folder.index(), 0, size))
                .then(disk.write(() -> {
                    folder.dropMedia();
                    return id;
                }))
                .doOnNext(moved -> log.info("Recording {} is in the bucket", id))
                .then();
    }

    /** All objects of a finished recording. */
    static List<Chunk> chunks(RecordingIndex index) {
        List<Chunk> chunks = new ArrayList<>();
        for (Rendition rendition : index.renditions()) {
            chunks.addAll(chunks(rendition, index.track(rendition)));
        }
        return chunks;
    }

    private static List<Chunk> chunks(Rendition rendition, Track track) {
        List<Chunk> chunks = new ArrayList<>();
        for (StoredSegment segment : track.segments()) {
            if (!chunks.isEmpty() && chunks.getLast().from() == segment.chunk()) {
                chunks.removeLast();
            }
            chunks.add(new Chunk(rendition, segment.chunk(), segment.end()));
        }
        return chunks;
    }

    private Flux<DataBuffer> fetch(UUID id, Rendition rendition, StoredSegment segment) {
        return objects.get(
                        key(id, rendition, segment.chunk()),
                        segment.offset() - segment.chunk(),
                        segment.segment().bytes())
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }

    private static RecordingIndex parse(byte[] bytes) {
        try {
            RecordingIndex index =
                    IndexFile.parse(bytes, rendition -> Long.MAX_VALUE).index();
            index.cut();
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderKey(UUID id) {
        return "recordings/" + id + "/";
    }

    private static String indexKey(UUID id) {
        return folderKey(id) + "index";
    }

    private static String key(UUID id, Rendition rendition, long from) {
        return "%s%s/%d.m4s".formatted(folderKey(id), rendition.path(), from);
    }
}
