package live.ovation.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import live.ovation.hls.Rendition;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Recordings in a folder of this machine. */
@Component
class FileStore implements MediaStore {

    private static final int CHUNK = 64 * 1024;
    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final Disk disk;
    private final RecordingProperties properties;

    FileStore(Disk disk, RecordingProperties properties) {
        this.disk = disk;
        this.properties = properties;
    }

    Folder folder(UUID id) {
        return Folder.of(properties.folder(), id);
    }

    @Override
    public Mono<RecordingIndex> index(UUID id) {
        Folder folder = folder(id);
        return disk.read(() -> {
            if (!Files.exists(folder.index())) {
                return null;
            }
            RecordingIndex index =
                    IndexFile.read(folder.index(), folder::mediaSize).index();
            index.cut();
            return index;
        });
    }

    @Override
    public Flux<DataBuffer> read(UUID id, Rendition rendition, StoredSegment segment) {
        return Flux.<DataBuffer, Reading>generate(
                        () -> Reading.of(folder(id), rendition, segment), Reading::next, Reading::close)
                .subscribeOn(disk.readers())
                .onErrorMap(RejectedExecutionException.class, e -> Disk.busy());
    }

    @Override
    public Mono<Void> delete(UUID id) {
        return disk.write(() -> {
                    folder(id).delete();
                    return id;
                })
                .then();
    }

    /** @param left how many bytes are still to be read */
    private record Reading(FileChannel file, long left) {

        static Reading of(Folder folder, Rendition rendition, StoredSegment segment) throws IOException {
            FileChannel file = FileChannel.open(folder.media(rendition), StandardOpenOption.READ);
            file.position(segment.offset());
            return new Reading(file, segment.segment().bytes());
        }

        Reading next(SynchronousSink<DataBuffer> sink) {
            ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(left, CHUNK));
            try {
                while (chunk.hasRemaining()) {
                    if (file.read(chunk) < 0) {
                        throw new EOFException("the media file ends too early");
                    }
                }
            } catch (IOException e) {
                sink.error(e);
                return this;
            }
            sink.next(BUFFERS.wrap(chunk.flip()));
            long then = left - chunk.limit();
            if (then == 0) {
                sink.complete();
            }
            return new Reading(file, then);
        }

        void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
