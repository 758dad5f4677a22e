package live.ovation.account;

import live.ovation.platform.ProblemException;
import live.ovation.platform.VisibleText;
import org.springframework.http.HttpStatus;

/** Names of people, as others are shown them: without what would make one look like another. */
final class PersonName {

    private PersonName() {}

    /** Errors with {@code invalid-name} when nothing of it is seen. */
    static String of(String text) {
        String name = VisibleText.of(text);
        if (VisibleText.isBlank(name)) {
            throw new ProblemException(
                    "invalid-name", HttpStatus.UNPROCESSABLE_CONTENT, "A name needs something that others can see.");
        }
        return name;
    }
}
