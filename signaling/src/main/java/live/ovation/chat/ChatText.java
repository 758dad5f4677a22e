package live.ovation.chat;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** What people write, made fit to be shown to others: it stays in its line, in its direction and in its height. */
final class ChatText {

    /** As people count characters. */
    static final int LONGEST = 500;

    /** Nobody's script stacks more marks on one character. */
    private static final int MOST_MARKS = 4;

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private ChatText() {}

    /** Errors with {@code invalid-message} when nothing is left, and {@code chat-text-too-long}. */
    static String clean(String text) {
        String clean = collapse(withoutTricks(Normalizer.normalize(text, Normalizer.Form.NFC)));
        if (isBlank(clean)) {
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

    private static String withoutTricks(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        boolean flag = false;
        for (int c : text.codePoints().toArray()) {
            marks = isMark(c) ? marks + 1 : 0;
            boolean tag = c >= FIRST_TAG && c <= LAST_TAG;
            flag = c == BLACK_FLAG || (flag && tag);
            if (isSpace(c)) {
                clean.append(' ');
            } else if (marks <= MOST_MARKS && (tag ? flag : !isInvisible(c))) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Controls, overrides of direction, what takes no place: all but the joiners that scripts and emoji need. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
        };
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> isSpace(c) || c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || isMark(c));
    }

    private static String collapse(String text) {
        return text.strip().replaceAll(" {2,}", " ");
    }
}
