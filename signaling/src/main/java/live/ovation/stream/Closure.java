package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something that the house has closed.
 *
 * @param reason as everybody hears it
 * @param until when it opens by itself; null: when somebody opens it
 */
public record Closure(Cause cause, String reason, @Nullable Instant until) {

    /** What is closed; what comes first goes before what comes later. */
    public enum Cause {
        /** All channels of somebody who is suspended. */
        ACCOUNT("account", "channel-suspended", "This channel is suspended"),
        CHANNEL("channel", "channel-suspended", "This channel is suspended"),
        /** A broadcast that was taken off, its recording, and the way on air until that is taken back. */
        STREAM("stream", "stream-taken-down", "This broadcast was taken down"),
        /** A recording. */
        VIDEO("video", "video-taken-down", "This video was taken down");

        private final String word;
        private final String code;
        private final String sentence;

        Cause(String word, String code, String sentence) {
            this.word = word;
            this.code = code;
            this.sentence = sentence;
        }

        @JsonValue
        public String word() {
            return word;
        }

        /** The one with a word, which there has to be. */
        public static Cause of(String word) {
            return Arrays.stream(values())
                    .filter(cause -> cause.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether it goes for all of the channel, recordings and chat, too. */
    boolean isOfChannel() {
        return cause == Cause.ACCOUNT || cause == Cause.CHANNEL;
    }

    /** What somebody is told who comes here: {@code channel-suspended}, {@code stream-taken-down} or {@code video-taken-down}. */
    public ProblemException problem() {
        Map<String, String> members = new HashMap<>();
        members.put("why", reason);
        if (until != null) {
            members.put("until", until.toString());
        }
        return new ProblemException(cause.code, HttpStatus.FORBIDDEN, cause.sentence + ": " + reason).with(members);
    }
}
