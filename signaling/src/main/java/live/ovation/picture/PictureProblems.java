package live.ovation.picture;

import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class PictureProblems {

    private PictureProblems() {}

    static ProblemException tooLarge(int mostBytes) {
        String most = mostBytes < 1024 * 1024 ? mostBytes / 1024 + " kB" : mostBytes / 1024 / 1024 + " MB";
        return tooLarge("It may have " + most + ".");
    }

    static ProblemException tooManyPixels(long most) {
        return tooLarge("It may have " + most / 1_000_000 + " megapixels.");
    }

    private static ProblemException tooLarge(String most) {
        return new ProblemException(
                "picture-too-large", HttpStatus.CONTENT_TOO_LARGE, "This picture is too large. " + most);
    }

    static ProblemException unreadable() {
        return new ProblemException(
                "picture-unreadable",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This cannot be read as a picture. Take a PNG, JPEG or WebP file.");
    }

    static ProblemException tooSlow() {
        return new ProblemException(
                "timeout", HttpStatus.REQUEST_TIMEOUT, "The picture took too long to arrive. Try again.");
    }

    static ProblemException busy() {
        return ProblemException.unavailable(
                "Many are uploading pictures just now. Try again in a moment.", Duration.ofSeconds(5));
    }

    static ProblemException notFound() {
        return new ProblemException("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }
}
