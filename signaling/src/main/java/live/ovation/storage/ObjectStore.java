package live.ovation.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket. Every call has a time-out; those that may be repeated are. */
public final class ObjectStore implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    /** For the first byte of an answer, and from one to the next. */
    private static final Duration NEXT_WITHIN = Duration.ofSeconds(10);

    private static final Retry AGAIN = Retry.backoff(2, Duration.ofMillis(200));

    private final S3AsyncClient client;
    private final String bucket;

    public ObjectStore(S3AsyncClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Stores a range of a file. */
    public Mono<Void> put(String key, Path file, long from, long size) {
        return call(
                        "put " + key,
                        () -> client.putObject(
                                request -> request.bucket(bucket).key(key),
                                AsyncRequestBody.fromFile(
                                        body -> body.path(file).position(from).numBytesToRead(size))))
                .retryWhen(AGAIN)
                .then();
    }

    /** Stores a small object. */
    public Mono<Void> put(String key, byte[] bytes, String contentType) {
        return call(
                        "put " + key,
                        () -> client.putObject(
                                request -> request.bucket(bucket).key(key).contentType(contentType),
                                AsyncRequestBody.fromBytes(bytes)))
                .retryWhen(AGAIN)
                .then();
    }

    /** A range of an object, as the reader asks for it. */
    public Flux<ByteBuffer> get(String key, long from, long size) {
        String range = "bytes=" + from + "-" + (from + size - 1);
        return call(
                        "get " + key,
                        () -> client.getObject(
                                request -> request.bucket(bucket).key(key).range(range),
                                AsyncResponseTransformer.toPublisher()))
                .retryWhen(AGAIN)
                .flatMapMany(body -> Flux.from(body).timeout(NEXT_WITHIN));
    }

    /** A whole object, which should be small; empty when there is none. */
    public Mono<byte[]> get(String key) {
        return call(
                        "get " + key,
                        () -> client.getObject(
                                request -> request.bucket(bucket).key(key), AsyncResponseTransformer.toBytes()))
                .map(answer -> answer.asByteArrayUnsafe())
                .onErrorResume(NoSuchKeyException.class, e -> Mono.empty());
    }

    /** The sizes of all objects whose keys begin with {@code prefix}. */
    public Mono<Map<String, Long>> sizes(String prefix) {
        return Flux.from(client.listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix))
                        .contents())
                .timeout(WITHIN)
                .checkpoint("list " + prefix)
                .collectMap(S3Object::key, S3Object::size);
    }

    /** Nothing happens when there is no such object. */
    public Mono<Void> delete(String key) {
        return call(
                        "delete " + key,
                        () -> client.deleteObject(
                                request -> request.bucket(bucket).key(key)))
                .retryWhen(AGAIN)
                .then();
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> Mono<T> call(String what, Supplier<CompletableFuture<T>> call) {
        return Mono.fromFuture(call).timeout(WITHIN).checkpoint(what);
    }
}
