package live.ovation.chat;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** What goes wrong with warnings, notes and shadows. */
final class ConductProblems {

    private ConductProblems() {}

    static ProblemException warned() {
        return new ProblemException(
                "chat-warned", HttpStatus.FORBIDDEN, "A moderator has warned you. Read it and acknowledge it first.");
    }

    static ProblemException warnedEnough() {
        return new ProblemException(
                "chat-warned-enough", HttpStatus.CONFLICT, "Several warnings wait to be read by them already.");
    }

    static ProblemException noSuchWarning() {
        return new ProblemException("chat-warning-not-found", HttpStatus.NOT_FOUND, "There is no such warning.");
    }

    static ProblemException notesFull() {
        return new ProblemException(
                "chat-notes-full",
                HttpStatus.CONFLICT,
                "There are " + Notes.MOST + " notes about them already. Remove one first.");
    }

    static ProblemException notesSelf() {
        return new ProblemException(
                "chat-notes-self", HttpStatus.CONFLICT, "Notes are about others, not about oneself.");
    }

    static ProblemException noSuchNote() {
        return new ProblemException("chat-note-not-found", HttpStatus.NOT_FOUND, "This note is gone.");
    }

    static ProblemException seesEverything() {
        return new ProblemException(
                "chat-higher-rank",
                HttpStatus.FORBIDDEN,
                "Who keeps order here sees everything, and would know. Take the role from them first.");
    }

    static ProblemException inTheShadow() {
        return new ProblemException(
                "chat-message-shadowed",
                HttpStatus.CONFLICT,
                "Only moderators and its author see this message: everybody would by this.");
    }
}
