package live.ovation.picture;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where pictures are kept, each under a name that says what is in it. */
interface PictureStore {

    /** How the names of PNG files end. */
    String PNG = ".png";

    /** Once more is no error. */
    Mono<Void> put(String name, byte[] picture);

    /** Empty when there is none. */
    Mono<byte[]> get(String name);

    /** Those that are not there are no error. */
    Mono<Void> remove(List<String> names);

    /** In folders by the first two letters, since some file systems dislike very many files in one. */
    static String pathOf(String name) {
        return name.substring(0, 2) + "/" + fileName(name);
    }

    /** A JPEG's name is its hash alone; another format's says so at its end. */
    static String fileName(String name) {
        return name.endsWith(PNG) ? name : name + ".jpg";
    }
}
