package live.ovation.sanction;

import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an appeal against the house is not taken or decided. */
final class HouseAppealProblems {

    private HouseAppealProblems() {}

    static ProblemException notInForce() {
        return new ProblemException("appeal-nothing", HttpStatus.CONFLICT, "There is nothing of that kind on you now.");
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

    static ProblemException lapsed() {
        return new ProblemException("appeal-lapsed", HttpStatus.CONFLICT, "What this is against is over already.");
    }

    static ProblemException ownAct() {
        return new ProblemException(
                "appeal-own-act", HttpStatus.FORBIDDEN, "It is against what you did: somebody else decides about it.");
    }
}
