package live.ovation.report;

import java.util.Map;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why something can't be reported, or a report not be dealt with. */
final class ReportProblems {

    private ReportProblems() {}

    static ProblemException noChannel() {
        return invalid(
                "A message is reported with the channel that it was said in, or the recording that it was read beside.");
    }

    static ProblemException noWords() {
        return invalid("Say in a few words what is wrong with it.");
    }

    static ProblemException own() {
        return new ProblemException(
                "report-own", HttpStatus.CONFLICT, "This is your own. Nobody else has to judge it.");
    }

    static ProblemException enough(int most) {
        return new ProblemException(
                "report-limit",
                HttpStatus.CONFLICT,
                "You have " + most + " reports that nobody has looked at yet. Let us answer some first.");
    }

    static ProblemException notFound() {
        return new ProblemException("report-not-found", HttpStatus.NOT_FOUND, "There is no such report.");
    }

    static ProblemException aboutYou() {
        return new ProblemException(
                "report-about-you", HttpStatus.FORBIDDEN, "This is about you. Somebody else has to look at it.");
    }

    /** @param by whoever has it, by name */
    static ProblemException claimed(String by) {
        return new ProblemException("report-claimed", HttpStatus.CONFLICT, by + " is looking at this already.")
                .with(Map.of("by", by));
    }

    static ProblemException resolved() {
        return new ProblemException("report-resolved", HttpStatus.CONFLICT, "This report is answered already.");
    }

    static ProblemException noStream() {
        return new ProblemException("stream-not-found", HttpStatus.NOT_FOUND, "There is no such broadcast.");
    }

    static ProblemException noPerson() {
        return new ProblemException("person-not-found", HttpStatus.NOT_FOUND, "There is nobody with this account.");
    }

    static ProblemException noMessage() {
        return new ProblemException("chat-message-not-found", HttpStatus.NOT_FOUND, "This message is gone.");
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException("invalid-request", HttpStatus.BAD_REQUEST, detail);
    }
}
