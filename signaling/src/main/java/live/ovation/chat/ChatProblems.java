package live.ovation.chat;

import java.time.Duration;
import java.time.Instant;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why something is not said or done in a chat. */
final class ChatProblems {

    private ChatProblems() {}

    static ProblemException slow(Duration wait) {
        return tooSoon("chat-slow", "This chat is in slow mode. You can write again in " + readable(wait) + ".", wait);
    }

    static ProblemException notUnique(Duration wait) {
        return tooSoon("chat-not-unique", "This was said here a moment ago. Say something new.", wait);
    }

    static ProblemException followersOnly() {
        return refused("chat-followers-only", "Only followers can write here just now. Follow the channel to join in.");
    }

    static ProblemException followersOnly(Duration wait) {
        return new ProblemException(
                "chat-followers-only",
                HttpStatus.FORBIDDEN,
                "Who follows the channel for long enough can write here. You can in " + readable(wait) + ".",
                wait);
    }

    static ProblemException subscribersOnly() {
        return refused("chat-subscribers-only", "Only subscribers can write here just now.");
    }

    static ProblemException emotesOnly() {
        return refused("chat-emotes-only", "Only emotes and emoji can be sent here just now.");
    }

    static ProblemException hostOnly() {
        return refused("chat-host-only", "Only the host and the moderators write here just now.");
    }

    /** @param until null for a ban */
    static ProblemException silenced(@Nullable Instant until, Instant now) {
        if (until == null) {
            return refused("chat-banned", "You are banned from this chat.");
        }
        Duration wait = Duration.between(now, until);
        return new ProblemException(
                "chat-timed-out",
                HttpStatus.FORBIDDEN,
                "A moderator has asked you to pause. You can write again in " + readable(wait) + ".",
                wait);
    }

    static ProblemException wordsBlocked() {
        return refused("chat-words-blocked", "There is a word in your message that is not for this chat.");
    }

    static ProblemException pausedForWords(Duration wait) {
        return new ProblemException(
                "chat-timed-out",
                HttpStatus.FORBIDDEN,
                "There is a word in your message that is not for this chat. You can write again in " + readable(wait)
                        + ".",
                wait);
    }

    static ProblemException notAllowed() {
        return refused("chat-not-allowed", "Only the host and the moderators of this chat can do that.");
    }

    static ProblemException higherRank() {
        return refused("chat-higher-rank", "You can't do that to somebody of your own rank or above.");
    }

    static ProblemException unknownCommand(String name) {
        return new ProblemException(
                "chat-unknown-command", HttpStatus.BAD_REQUEST, "There is no command /" + name + ".");
    }

    static ProblemException badCommand(String usage) {
        return new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "This command goes: " + usage);
    }

    static ProblemException nobodyCalled() {
        return new ProblemException(
                "person-not-found", HttpStatus.NOT_FOUND, "Nobody who wrote here lately is called that.");
    }

    static ProblemException ambiguous() {
        return new ProblemException(
                "chat-name-ambiguous",
                HttpStatus.CONFLICT,
                "Several people here are called that. Choose the one you mean from the list.");
    }

    static ProblemException noSuchPerson() {
        return new ProblemException("person-not-found", HttpStatus.NOT_FOUND, "There is nobody with this account.");
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(code, HttpStatus.FORBIDDEN, detail);
    }

    private static ProblemException tooSoon(String code, String detail, Duration wait) {
        return new ProblemException(code, HttpStatus.TOO_MANY_REQUESTS, detail, wait);
    }

    /** Rounded up: who comes back too early is refused again. */
    private static String readable(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds <= 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes <= 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }
}
