package live.ovation.chat;

import java.text.BreakIterator;
import java.util.Locale;
import live.ovation.platform.ProblemException;
import live.ovation.platform.VisibleText;
import org.springframework.http.HttpStatus;

/** What people write, made fit to be shown to others: it stays in its line, in its direction and in its height. */
final class ChatText {

    /** As people count characters. */
    static final int LONGEST = 500;

    private ChatText() {}

    /** Errors with {@code invalid-message} when nothing is left, and {@code chat-text-too-long}. */
    static String clean(String text) {
        String clean = VisibleText.of(text);
        if (VisibleText.isBlank(clean)) {
            throw new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "Write something first.");
        }
        if (length(clean) > LONGEST) {
            throw new ProblemException(
                    "chat-text-too-long",
                    HttpStatus.BAD_REQUEST,
                    "A message may have " + LONGEST + " characters at the most.");
        }
        return clean;
    }

    private static int length(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
