package live.ovation.restream;

import live.ovation.platform.OutboundUrls.Refusal;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

final class RestreamProblems {

    private RestreamProblems() {}

    static ProblemException notFound() {
        return new ProblemException("restream-not-found", HttpStatus.NOT_FOUND, "This target is not here any more.");
    }

    static ProblemException limit(int most) {
        return new ProblemException(
                "restream-limit",
                HttpStatus.CONFLICT,
                "A channel has " + most + " targets at the most. Remove one first.");
    }

    static ProblemException keyNeeded() {
        return new ProblemException(
                "restream-key-needed",
                HttpStatus.BAD_REQUEST,
                "With another address the key has to be given again: the one that is kept is sent nowhere else.");
    }

    static ProblemException notLive() {
        return new ProblemException("stream-not-live", HttpStatus.CONFLICT, "Nothing is on air here just now.");
    }

    static ProblemException address(Refusal refusal) {
        return new ProblemException(
                "unusable-restream-address",
                HttpStatus.BAD_REQUEST,
                switch (refusal) {
                    case MALFORMED -> "This is no whole address, such as rtmps://live.example.org/app.";
                    case SCHEME, UNENCRYPTED -> "The address has to begin with rtmps:// or rtmp://.";
                    case LOGIN -> "The address may not contain a name and a password.";
                    case PORT -> "This port may not be used. Take 1935, 443, or one from 1024 on.";
                    case INSIDE -> "This address is not public, so nothing can be sent there from here.";
                });
    }
}
