package live.ovation.chat;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an appeal is not taken or decided. */
final class AppealProblems {

    private AppealProblems() {}

    static ProblemException nothing() {
        return new ProblemException(
                "appeal-nothing", HttpStatus.CONFLICT, "There is no ban or timeout of an hour and more on you here.");
    }

    static ProblemException exists() {
        return new ProblemException("appeal-exists", HttpStatus.CONFLICT, "You have written an appeal already.");
    }

    static ProblemException notFound() {
        return new ProblemException("appeal-not-found", HttpStatus.NOT_FOUND, "There is no such appeal.");
    }

    static ProblemException decided() {
        return new ProblemException("appeal-decided", HttpStatus.CONFLICT, "Somebody has decided about this already.");
    }

    static ProblemException ownAct() {
        return new ProblemException(
                "appeal-own-act", HttpStatus.FORBIDDEN, "It is against what you did: somebody else decides about it.");
    }
}
