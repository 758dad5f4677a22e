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

/** The files, each under a name that says what is in it. */
@Component
class PictureFolder {

    /** How the names of PNG files end. */
    static final String PNG = ".png";

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Path folder;
    private final Blocking blocking;

    PictureFolder(PictureProperties properties, Blocking blocking) {
        this.folder = properties.folder();
        this.blocking = blocking;
    }

    /** Once more is no error. */
    Mono<Void> put(String name, byte[] picture) {
        return blocking.files().run(WITHIN, () -> write(fileOf(name), picture));
    }

    /** Empty when there is none. */
    Mono<byte[]> get(String name) {
        return blocking.files().call(WITHIN, () -> read(fileOf(name)));
    }

    /** Those that are not there are no error. */
    Mono<Void> remove(List<String> names) {
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

    /** In folders by the first two letters, since some file systems dislike very many files in one. */
    private Path fileOf(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(fileName(name));
    }

    /** A JPEG's name is its hash alone; another format's says so at its end. */
    static String fileName(String name) {
        return name.endsWith(PNG) ? name : name + ".jpg";
    }
}
