package live.ovation.ingest;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an encoder is refused, or sent away. */
final class RtmpProblems {

    private RtmpProblems() {}

    static ProblemException alreadyPublishing() {
        return refusal(
                "already-publishing",
                "Another encoder is sending with this key. Stop that one first, or make a new key.");
    }

    static ProblemException resting() {
        return refusal("broadcast-over", "This broadcast is over. Start the encoder again to begin another one.");
    }

    static ProblemException unsupportedVideo() {
        return refusal(
                "unsupported-video-codec",
                "Browsers cannot play the video that this encoder sends. Choose H.264 (x264, NVENC H.264, QuickSync H.264) instead of"
                        + " HEVC or AV1.");
    }

    static ProblemException unreadable() {
        return refusal(
                "unreadable-media",
                "Nothing that can be shown arrived from this encoder. Check that it sends H.264 video and AAC sound.");
    }

    static ProblemException replaced() {
        return refusal("replaced", "Somebody else went on air on this channel, in place of this encoder.");
    }

    static ProblemException keyRevoked() {
        return refusal("stream-key-revoked", "The stream key was replaced. Put the new one into the encoder.");
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(code, HttpStatus.CONFLICT, detail);
    }
}
