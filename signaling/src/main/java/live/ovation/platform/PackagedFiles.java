package live.ovation.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The files inside our jars, read once and then served from memory: reading a jar blocks. */
@Component
class PackagedFiles {

    private static final Duration READ_WITHIN = Duration.ofSeconds(5);
    private static final MediaType FALLBACK = MediaType.APPLICATION_OCTET_STREAM;

    private final Blocking blocking;
    private final ConcurrentMap<String, Mono<PackagedFile>> files = new ConcurrentHashMap<>();

    PackagedFiles(Blocking blocking) {
        this.blocking = blocking;
    }

    /** A file in memory, its type by its name, and an entity tag that changes with them. */
    record PackagedFile(Resource content, MediaType type, String etag) {}

    /** Empty when there is no such file. */
    Mono<PackagedFile> find(String path) {
        Mono<PackagedFile> known = files.get(path);
        return known != null ? known : read(path).doOnNext(file -> files.putIfAbsent(path, Mono.just(file)));
    }

    /** Answers with the file, with 304 where the client has it, or with 404. */
    Mono<ServerResponse> serve(ServerRequest request, String path, CacheControl cache) {
        return find(path)
                .flatMap(file -> request.checkNotModified(file.etag())
                        .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
                                .contentType(file.type())
                                .cacheControl(cache)
                                .eTag(file.etag())
                                .bodyValue(file.content()))))
                .switchIfEmpty(Mono.defer(() -> ServerResponse.notFound().build()));
    }

    private Mono<PackagedFile> read(String path) {
        ClassPathResource resource = new ClassPathResource(path);
        return blocking.call(READ_WITHIN, () -> resource.isReadable() ? file(resource) : null);
    }

    private static PackagedFile file(ClassPathResource resource) throws IOException {
        byte[] bytes = resource.getContentAsByteArray();
        MediaType type = MediaTypeFactory.getMediaType(resource).orElse(FALLBACK);
        return new PackagedFile(new ByteArrayResource(bytes), type, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
    }
}
