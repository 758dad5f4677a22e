package live.ovation.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import live.ovation.platform.Blocking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In a folder of this machine. */
@Component
class PictureFolder implements PictureStore {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Path folder;
    private final Blocking blocking;

    PictureFolder(PictureProperties properties, Blocking blocking) {
        this.folder = properties.folder();
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> put(String name, byte[] picture) {
        return blocking.files().run(WITHIN, () -> write(fileOf(name), picture));
    }

    @Override
    public Mono<byte[]> get(String name) {
        return blocking.files().call(WITHIN, () -> read(fileOf(name)));
    }

    @Override
    public Mono<Void> remove(List<String> names) {
        return blocking.files().run(WITHIN, () -> {
            for (String name : names) {
                Files.deleteIfExists(fileOf(name));
            }
        });
    }

    private static void write(Path file, byte[] picture) throws IOException {
        Files.createDirectories(file.getParent());
        // beside it first: who reads sees all of it or nothing
        Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp");
        Files.write(fresh, picture);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private Path fileOf(String name) {
        return folder.resolve(PictureStore.pathOf(name));
    }
}
