package live.ovation.moderation;

/** Reads texts as people do, and as people do who look for tricks. */
final class Reader {

    /** Single letters in a row that are one word, not an abbreviation. */
    private static final int SPELT_OUT = 3;

    private Reader() {}

    /** Words as they are written: what is neither letter nor digit parts them. */
    static Reading plain(String text) {
        Reading reading = new Reading();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            char letter = Letters.of(c);
            if (letter != Letters.NOTHING) {
                reading.add(letter, at, next);
            } else if (!Letters.isUnseen(c)) {
                reading.gap(at);
            }
            at = next;
        }
        reading.gap(text.length());
        return reading;
    }

    /** Whether {@link #tricky} may read something else than {@link #plain}. */
    static boolean isTricky(String text) {
        int alone = 0;
        int length = 0;
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (!Character.isWhitespace(c) && !Character.isLetter(c)) {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                length++;
            } else if (length > 0) {
                alone = length == 1 ? alone + 1 : 0;
                length = 0;
            }
            if (alone == SPELT_OUT) {
                return true;
            }
        }
        return false;
    }

    /**
     * Only spaces part words; digits and signs stand for letters, what else is between letters is not there, and single letters in a row
     * are a word.
     *
     * @param star what a star between letters stands for; {@link Letters#NOTHING}: nothing
     */
    static Reading tricky(String text, char star) {
        Reading reading = new Reading();
        int at = 0;
        while (at < text.length()) {
            int begin = afterSpaces(text, at);
            reading.gap(begin);
            int end = endOfWord(text, begin);
            int spelt = endOfSpelling(text, begin);
            at = Math.max(end, spelt);
            for (int from = begin; from < at; from = afterSpaces(text, endOfWord(text, from))) {
                word(text, from, endOfWord(text, from), spelt > end, star, reading);
            }
        }
        reading.gap(text.length());
        return reading;
    }

    private static void word(String text, int begin, int end, boolean spelt, char star, Reading reading) {
        boolean lettered = spelt || hasLetter(text, begin, end);
        for (int at = begin; at < end; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            char letter = c == '*' ? star : lettered ? meant(c, next == end && at > begin) : Letters.of(c);
            if (letter != Letters.NOTHING) {
                reading.add(letter, at, next);
            }
            at = next;
        }
    }

    /** A sign at the end of a word is one. */
    private static char meant(int c, boolean last) {
        char standIn = Letters.standIn(c);
        if (standIn == Letters.NOTHING || (!Character.isDigit(c) && last)) {
            return Letters.of(c);
        }
        return standIn;
    }

    private static boolean hasLetter(String text, int begin, int end) {
        return text.substring(begin, end).codePoints().anyMatch(Character::isLetter);
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** After the last of several words of one letter; {@code from} when there are too few. */
    private static int endOfSpelling(String text, int from) {
        int words = 0;
        int last = from;
        int at = from;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (seen(text, at, end) != 1) {
                break;
            }
            words++;
            last = end;
            at = afterSpaces(text, end);
        }
        return words >= SPELT_OUT ? last : from;
    }

    private static int seen(String text, int begin, int end) {
        int seen = 0;
        for (int at = begin; at < end; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            seen += meant(c, at == end && seen > 0) == Letters.NOTHING ? 0 : 1;
        }
        return seen;
    }
}
