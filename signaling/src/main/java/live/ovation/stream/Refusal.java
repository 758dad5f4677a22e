package live.ovation.stream;

import java.util.Map;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody may not watch, and what they can do about it. */
public sealed interface Refusal {

    /** Whom it is for. */
    Visibility audience();

    ProblemException problem();

    /** Who is not signed in may turn out to be one of those whom it is for. */
    record SignIn(Visibility audience) implements Refusal {
        @Override
        public ProblemException problem() {
            return refused("login-required", HttpStatus.UNAUTHORIZED, sentence(audience) + " Sign in first.", audience);
        }
    }

    /** They are known, and it is not for them. */
    record NotForThem(Visibility audience) implements Refusal {
        @Override
        public ProblemException problem() {
            return refused("access-denied", HttpStatus.FORBIDDEN, sentence(audience), audience);
        }
    }

    /** Whoever they are, they have to show the password. */
    record AskForPassword() implements Refusal {
        @Override
        public Visibility audience() {
            return Visibility.PASSWORD;
        }

        @Override
        public ProblemException problem() {
            return refused("password-required", HttpStatus.FORBIDDEN, sentence(Visibility.PASSWORD), audience());
        }
    }

    /** The house has closed it, to everybody. */
    record Closed(Visibility audience, Closure closure) implements Refusal {
        @Override
        public ProblemException problem() {
            return closure.problem();
        }
    }

    private static ProblemException refused(String code, HttpStatus status, String detail, Visibility audience) {
        return new ProblemException(code, status, detail).with(Map.of("why", audience.word()));
    }

    private static String sentence(Visibility audience) {
        return switch (audience) {
            case PUBLIC, UNLISTED -> "This is for everybody.";
            case FOLLOWERS -> "This is for followers of the channel.";
            case SUBSCRIBERS -> "This is for subscribers of the channel.";
            case TICKET -> "This is for people with a ticket.";
            case PRIVATE -> "This is private.";
            case PASSWORD -> "This asks for a password.";
        };
    }
}
