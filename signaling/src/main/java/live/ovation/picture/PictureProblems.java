package live.ovation.picture;

import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class PictureProblems {

    private PictureProblems() {}

    static ProblemException tooLarge() {
        return new ProblemException(
                "picture-too-large",
                HttpStatus.CONTENT_TOO_LARGE,
                "This picture is too large. It may have 5 MB and 40 megapixels.");
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
