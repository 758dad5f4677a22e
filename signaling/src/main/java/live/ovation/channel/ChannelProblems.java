package live.ovation.channel;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class ChannelProblems {

    private ChannelProblems() {}

    static ProblemException notFound() {
        return new ProblemException(
                "channel-not-found", HttpStatus.NOT_FOUND, "There is no channel with this address.");
    }

    static ProblemException notOwned() {
        return new ProblemException(
                "channel-not-owned", HttpStatus.FORBIDDEN, "This channel belongs to somebody else.");
    }

    static ProblemException slugTaken() {
        return new ProblemException("slug-taken", HttpStatus.CONFLICT, "This address is taken. Choose another one.");
    }

    static ProblemException limit() {
        return new ProblemException("channel-limit", HttpStatus.CONFLICT, "You have a channel already.");
    }

    static ProblemException invalidStreamKey() {
        return new ProblemException(
                "invalid-stream-key", HttpStatus.UNAUTHORIZED, "This stream key is not good for this channel.");
    }
}
