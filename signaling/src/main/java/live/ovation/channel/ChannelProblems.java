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

    static ProblemException slugReserved() {
        return new ProblemException(
                "slug-reserved", HttpStatus.CONFLICT, "The house keeps this address for itself. Choose another one.");
    }

    static ProblemException slugConfusable() {
        return new ProblemException(
                "slug-confusable",
                HttpStatus.CONFLICT,
                "This address looks too much like that of another channel. Choose another one.");
    }

    static ProblemException limit() {
        return new ProblemException("channel-limit", HttpStatus.CONFLICT, "You have a channel already.");
    }

    static ProblemException invalidStreamKey() {
        return new ProblemException(
                "invalid-stream-key", HttpStatus.UNAUTHORIZED, "This stream key is not good for this channel.");
    }

    static ProblemException ownChannel() {
        return new ProblemException("own-channel", HttpStatus.CONFLICT, "This is your own channel.");
    }

    static ProblemException followLimit() {
        return new ProblemException(
                "follow-limit", HttpStatus.CONFLICT, "You follow as many channels as one can. Unfollow one first.");
    }

    static ProblemException moderatorLimit() {
        return new ProblemException(
                "moderator-limit", HttpStatus.CONFLICT, "A channel has 100 moderators at the most. Remove one first.");
    }

    static ProblemException moderatorExists() {
        return new ProblemException("moderator-exists", HttpStatus.CONFLICT, "They are a moderator already.");
    }

    static ProblemException unsafeLink() {
        return new ProblemException(
                "unsafe-link", HttpStatus.BAD_REQUEST, "A link has to be a whole https:// address.");
    }
}
