package live.ovation.stream;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why something can't be closed or opened. */
final class ClosureProblems {

    private ClosureProblems() {}

    static ProblemException noStream() {
        return new ProblemException("stream-not-found", HttpStatus.NOT_FOUND, "There is no such broadcast.");
    }

    static ProblemException ended() {
        return new ProblemException(
                "stream-ended", HttpStatus.CONFLICT, "This broadcast is over already. Its recording can be hidden.");
    }

    static ProblemException onAir() {
        return new ProblemException(
                "stream-live",
                HttpStatus.CONFLICT,
                "This is on air. Take the broadcast down, and its recording is hidden.");
    }

    static ProblemException alreadyClosed() {
        return new ProblemException("already-closed", HttpStatus.CONFLICT, "Somebody has closed this already.");
    }

    static ProblemException notClosed() {
        return new ProblemException(
                "not-closed", HttpStatus.CONFLICT, "This is not closed, or somebody has opened it already.");
    }
}
