package live.ovation.recording;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class VideoProblems {

    private VideoProblems() {}

    static ProblemException notFound() {
        return new ProblemException("video-not-found", HttpStatus.NOT_FOUND, "There is no video at this address.");
    }

    static ProblemException notOwned() {
        return new ProblemException("video-not-owned", HttpStatus.FORBIDDEN, "This video belongs to somebody else.");
    }

    static ProblemException refused() {
        return new ProblemException(
                "playback-refused",
                HttpStatus.FORBIDDEN,
                "This video is not for everybody. Open its page again to go on watching.");
    }

    static ProblemException noPassword() {
        return new ProblemException(
                "password-missing", HttpStatus.BAD_REQUEST, "Choose a password for the channel first.");
    }

    static ProblemException isOnAir() {
        return new ProblemException(
                "video-on-air",
                HttpStatus.CONFLICT,
                "This broadcast is still on air. The video can be watched when it is over.");
    }

    static ProblemException cannotDeleteOnAir() {
        return new ProblemException(
                "video-on-air",
                HttpStatus.CONFLICT,
                "This broadcast is still on air. End it first, then delete its video.");
    }
}
