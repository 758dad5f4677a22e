package live.ovation.picture;

import java.io.ByteArrayOutputStream;

/** A file as it comes in, up to a size. */
final class Arrival {

    private final int most;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** @param most bytes */
    Arrival(int most) {
        this.most = most;
    }

    /** Errors with {@code picture-too-large}. */
    void add(byte[] bytes) {
        if (bytes.length > most - file.size()) {
            throw PictureProblems.tooLarge(most);
        }
        file.writeBytes(bytes);
    }

    /** Errors with {@code picture-unreadable} when nothing came. */
    byte[] file() {
        if (file.size() == 0) {
            throw PictureProblems.unreadable();
        }
        return file.toByteArray();
    }
}
