package live.ovation.moderation;

/** How a text looks before it is read: how much of it is capitals, how much of it repeats itself. */
final class Loudness {

    private static final int REGIONAL_A = 0x1F1E6;
    private static final int REGIONAL_Z = 0x1F1FF;

    private Loudness() {}

    /** Of letters that have two cases; so many at the least. */
    static boolean isShouted(String text, int percent, int letters) {
        int cased = 0;
        int capitals = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean upper = Character.isUpperCase(c) || Character.isTitleCase(c);
            capitals += upper ? 1 : 0;
            cased += upper || Character.isLowerCase(c) ? 1 : 0;
        }
        return cased >= letters && capitals * 100L >= (long) percent * cased;
    }

    /** How often one character is there in a row at the most, whatever its case, and whatever is not seen between them. */
    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Letters.isUnseen(c) || Character.isWhitespace(c)) {
                continue;
            }
            int plain = Character.toLowerCase(c);
            run = plain == before ? run + 1 : 1;
            before = plain;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** As people count them: one that is put together is one. */
    static int emoji(String text) {
        int count = 0;
        int flags = 0;
        boolean joined = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean flag = c >= REGIONAL_A && c <= REGIONAL_Z;
            flags = flag ? flags + 1 : 0;
            boolean second = (flag && flags % 2 == 0) || Character.isEmojiModifier(c);
            count += Character.isEmojiPresentation(c) && !joined && !second ? 1 : 0;
            joined = c == 0x200D;
        }
        return count;
    }
}
