package live.ovation.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import live.ovation.picture.PictureKind.Size;
import live.ovation.platform.Blocking;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pictures that people upload. A picture has a name of its own, which never names another one. */
@Service
public class Pictures {

    /** What is being uploaded is in memory. */
    private static final int AT_ONCE = 8;

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(30);
    private static final Duration READ_WITHIN = Duration.ofSeconds(5);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(15);

    private final PictureStore store;
    private final Blocking blocking;
    private final PictureReader reader = new PictureReader(READ_WITHIN);
    private final AtomicInteger uploads = new AtomicInteger();

    Pictures(PictureStore store, Blocking blocking) {
        this.store = store;
        this.blocking = blocking;
    }

    /**
     * Draws an upload anew in the sizes of its kind and keeps it; the names, the largest first. Errors with {@code picture-too-large} and
     * {@code picture-unreadable}, and with {@code unavailable} when many upload.
     *
     * @param owner no two of whom share a picture, so that one can be removed without asking who else shows it
     */
    public Mono<List<String>> keep(UUID owner, PictureKind kind, Flux<DataBuffer> upload) {
        return Mono.defer(() -> {
            if (uploads.incrementAndGet() > AT_ONCE) {
                uploads.decrementAndGet();
                return Mono.error(PictureProblems.busy());
            }
            return arrived(kind.mostBytes(), upload)
                    .flatMap(file -> blocking.drawing().call(DONE_WITHIN, () -> draw(owner, kind, file)))
                    .delayUntil(drawn -> Flux.fromIterable(drawn.entrySet())
                            .concatMap(each -> store.put(each.getKey(), each.getValue())))
                    .map(drawn -> List.copyOf(drawn.keySet()))
                    .doFinally(end -> uploads.decrementAndGet());
        });
    }

    /** Pictures that nobody shows any more; those that are gone already are no error. */
    public Mono<Void> remove(List<String> names) {
        return names.isEmpty() ? Mono.empty() : store.remove(names);
    }

    /** The address of the picture with this name. */
    public static String addressOf(String name) {
        return "/media/" + PictureStore.fileName(name);
    }

    private static Mono<byte[]> arrived(int most, Flux<DataBuffer> upload) {
        return upload.map(Pictures::bytes)
                .collect(() -> new Arrival(most), Arrival::add)
                .timeout(ARRIVES_WITHIN)
                .onErrorMap(TimeoutException.class, e -> PictureProblems.tooSlow())
                .map(Arrival::file);
    }

    /** By name, the largest first. */
    private SequencedMap<String, byte[]> draw(UUID owner, PictureKind kind, byte[] file) throws IOException {
        BufferedImage picture = reader.read(file, kind);
        SequencedMap<String, byte[]> drawn = new LinkedHashMap<>();
        for (Size size : kind.sizes()) {
            boolean png = kind.isDrawnAsPng();
            byte[] bytes = png ? PicturePainter.png(picture, size) : PicturePainter.jpeg(picture, size);
            drawn.put(nameOf(owner, bytes) + (png ? PictureStore.PNG : ""), bytes);
        }
        return drawn;
    }

    /**
     * Copied and given back at once. {@link DataBufferUtils#join} would give back what it refuses, and so would the writer of the answer, whose
     * chain this is part of: once too often, and the connection's memory would be somebody else's while it is still read.
     */
    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** 160 bits of SHA-256 over the owner and the picture. */
    private static String nameOf(UUID owner, byte[] picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(picture), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
