package live.ovation.sfu;

import java.time.Duration;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems that an {@link Sfu} errors with. */
public final class SfuProblems {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private SfuProblems() {}

    public static ProblemException unavailable() {
        return new ProblemException(
                "sfu-unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The media server is restarting. We try again in a moment.",
                RETRY);
    }

    /** The SFU refused, for a reason that went to the log. */
    public static ProblemException rejected() {
        return new ProblemException(
                "sfu-rejected", HttpStatus.BAD_GATEWAY, "The media server refused this. Try again.");
    }

    public static ProblemException invalidSdp() {
        return invalidSdp("This session description cannot be understood.");
    }

    /**
     * The same with what is wrong.
     *
     * @param why a sentence for whoever wrote the program that sent it
     */
    public static ProblemException invalidSdp(String why) {
        return new ProblemException("invalid-sdp", HttpStatus.BAD_REQUEST, why);
    }

    public static ProblemException unsupportedCodec() {
        return new ProblemException(
                "unsupported-codec",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Send H.264 or VP8 video, and Opus sound. Nothing in this offer can be watched.");
    }

    public static ProblemException notLive() {
        return new ProblemException("stream-not-live", HttpStatus.CONFLICT, "Nothing is on air here just now.", RETRY);
    }

    public static ProblemException mediaNotFound() {
        return new ProblemException("media-not-found", HttpStatus.NOT_FOUND, "This media session is over.");
    }

    public static ProblemException wrongKind() {
        return new ProblemException(
                "wrong-media-kind", HttpStatus.BAD_REQUEST, "That does not apply to this kind of media session.");
    }
}
