package live.ovation.platform;

import java.text.Normalizer;

/** What people write, made fit to be shown to others in one line: it stays in its line, in its direction and in its height. */
public final class VisibleText {

    /** Nobody's script stacks more marks on one character. */
    private static final int MOST_MARKS = 4;

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private VisibleText() {}

    /** Composed (NFC), with single spaces, without what is not seen or turns others' text about. */
    public static String of(String text) {
        return collapse(withoutTricks(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    /** Whether nothing of it is seen. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> isSpace(c) || c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || isMark(c));
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

    private static String collapse(String text) {
        return text.strip().replaceAll(" {2,}", " ");
    }
}
