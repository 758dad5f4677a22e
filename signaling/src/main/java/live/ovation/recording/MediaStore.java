package live.ovation.recording;

import java.util.UUID;
import live.ovation.hls.Rendition;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the media of recordings is kept. */
interface MediaStore {

    /** What a recording consists of, up to where it is whole; empty when nothing is here. */
    Mono<RecordingIndex> index(UUID id);

    /** The bytes of a segment, as the reader asks for them. */
    Flux<DataBuffer> read(UUID id, Rendition rendition, StoredSegment segment);

    /** Removes all of it. Nothing happens when it isn't there. */
    Mono<Void> delete(UUID id);

    /** All bytes of a segment at once. */
    default Mono<byte[]> readAll(UUID id, Rendition rendition, StoredSegment segment) {
        return DataBufferUtils.join(read(id, rendition, segment)).map(buffer -> {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        });
    }
}
