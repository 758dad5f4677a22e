package live.ovation.recording;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import live.ovation.hls.Rendition;
import org.jspecify.annotations.Nullable;

/** Where the files of one recording are. Everything here blocks. */
record Folder(Path path) {

    static Folder of(Path all, UUID id) {
        return new Folder(all.resolve(id.toString()));
    }

    Path index() {
        return path.resolve("index");
    }

    /** The parts of a rendition, one after the other. */
    Path media(Rendition rendition) {
        return path.resolve(rendition.path() + ".m4s");
    }

    Path thumbnail(long number) {
        return path.resolve("thumbnails").resolve(number + ".jpg");
    }

    /** Is there when the media is elsewhere, and no longer here. */
    Path moved() {
        return path.resolve("moved");
    }

    /** Its media is kept elsewhere from now on. */
    void dropMedia() throws IOException {
        Files.write(moved(), new byte[0]);
        for (Rendition rendition : Rendition.values()) {
            Files.deleteIfExists(media(rendition));
        }
    }

    /** Whole or not at all; and not where the recording has been deleted in the meantime. */
    void writeThumbnail(long number, byte[] jpeg) throws IOException {
        Path folder = path.resolve("thumbnails");
        if (!Files.isDirectory(path)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        Path fresh = Files.createTempFile(folder, "new", ".jpg");
        Files.write(fresh, jpeg);
        Files.move(fresh, thumbnail(number), StandardCopyOption.ATOMIC_MOVE);
    }

    long mediaSize(Rendition rendition) throws IOException {
        Path media = media(rendition);
        return Files.exists(media) ? Files.size(media) : 0;
    }

    /** Removes it with all that is in it; nothing happens when it isn't there. */
    void delete() throws IOException {
        if (Files.exists(path)) {
            Files.walkFileTree(path, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
