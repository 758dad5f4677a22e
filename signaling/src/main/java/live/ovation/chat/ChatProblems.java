package live.ovation.chat;

import java.time.Duration;
import java.time.Instant;
import live.ovation.chat.TextScreen.Objection;
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

    /** {@code chat-words-blocked}, or {@code chat-} and the reason. */
    static ProblemException objected(Objection objection) {
        Duration wait = objection.patience();
        return switch (objection.reason()) {
            case WORD -> refused("chat-words-blocked", "There is a word in your message that is not for this chat.");
            case FLOOD -> tooSoon("chat-flood", "That was a lot at once. Let others read it first.", wait);
            case REPEATED -> tooSoon("chat-repeated", "You have said this already. Say something new.", wait);
            case COPIED -> refused("chat-copied", "Many people write just this at the moment. Use your own words.");
            case CAPITALS -> refused("chat-capitals", "Please write this without so many capital letters.");
            case DRAWN_OUT -> refused("chat-drawn-out", "Please write this without repeating so much.");
            case LINK -> refused("chat-link", "Links like this one are not for this chat.");
            case NEW_ACCOUNT -> newAccount(wait);
        };
    }

    static ProblemException pausedFor(HoldReason reason, Duration wait) {
        return new ProblemException(
                "chat-timed-out",
                HttpStatus.FORBIDDEN,
                reasonOf(reason) + ": you can write again in " + readable(wait) + ".",
                wait);
    }

    /** As moderators and the one who pauses are told. */
    static String reasonOf(HoldReason reason) {
        return switch (reason) {
            case WORD -> "A word that is not for this chat";
            case FLOOD -> "Too many messages at once";
            case REPEATED -> "The same message again and again";
            case COPIED -> "A message that many send at once";
            case CAPITALS -> "Too many capital letters";
            case DRAWN_OUT -> "Too much that repeats itself";
            case LINK -> "A link that is not for this chat";
            case NEW_ACCOUNT -> "A link from a new account";
        };
    }

    private static ProblemException newAccount(@Nullable Duration wait) {
        return wait == null
                ? refused("chat-new-account", "Your account is too new to send links here.")
                : tooSoon(
                        "chat-new-account",
                        "While your account is new, you can't write that often here. You can again in " + readable(wait)
                                + ".",
                        wait);
    }

    static ProblemException editHeld() {
        return refused(
                "chat-edit-held",
                "A moderator would have to look at this first. Delete the message and write it anew instead.");
    }

    static ProblemException heldFull() {
        return new ProblemException(
                "chat-held-full",
                HttpStatus.SERVICE_UNAVAILABLE,
                "A moderator has to look at this first, and too much waits for them already. Try again later.",
                Duration.ofMinutes(1));
    }

    static ProblemException heldEnough() {
        return tooSoon(
                "chat-held-enough",
                "Several of your messages wait for a moderator already. Let them decide first.",
                Duration.ofMinutes(1));
    }

    static ProblemException heldDenied() {
        return refused("chat-held-denied", "A moderator did not let this message through.");
    }

    static ProblemException heldExpired() {
        return refused("chat-held-expired", "No moderator looked at this message in time.");
    }

    static ProblemException heldNotFound() {
        return new ProblemException("held-not-found", HttpStatus.NOT_FOUND, "This message does not wait here.");
    }

    static ProblemException heldDecided() {
        return new ProblemException(
                "held-already-decided", HttpStatus.CONFLICT, "This message does not wait any more.");
    }

    static ProblemException heldAuthorBanned() {
        return new ProblemException(
                "held-author-banned", HttpStatus.CONFLICT, "Its author was banned, and the message is gone with them.");
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

    private static ProblemException tooSoon(String code, String detail, @Nullable Duration wait) {
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
