package live.ovation.picture;

import java.util.List;
import live.ovation.storage.ConditionalOnBucket;
import live.ovation.storage.ObjectStore;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In the bucket, where the house has one. What was in the folder before that is still found there. */
@Component
@Primary
@ConditionalOnBucket
class PictureBucket implements PictureStore {

    private static final int AT_ONCE = 4;

    private final ObjectStore objects;
    private final PictureFolder folder;

    PictureBucket(ObjectStore objects, PictureFolder folder) {
        this.objects = objects;
        this.folder = folder;
    }

    @Override
    public Mono<Void> put(String name, byte[] picture) {
        return objects.put(keyOf(name), picture, name.endsWith(PNG) ? "image/png" : "image/jpeg");
    }

    @Override
    public Mono<byte[]> get(String name) {
        return objects.get(keyOf(name)).switchIfEmpty(folder.get(name));
    }

    @Override
    public Mono<Void> remove(List<String> names) {
        return Flux.fromIterable(names)
                .flatMap(name -> objects.delete(keyOf(name)), AT_ONCE)
                .then(folder.remove(names));
    }

    private static String keyOf(String name) {
        return "media/" + PictureStore.pathOf(name);
    }
}
