package live.ovation.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a character is read as: the same for those that look alike, whichever alphabet, style or accent they come in. */
final class Letters {

    /** For what is no letter, or is not seen. */
    static final char NOTHING = 0;

    /** Each look-alike before the letter that it is read as. */
    private static final String ALIKE =
            "аaеeоoрpсcуyхxѕsіiјjһhԁdӏlвbкkмmнhтtԛqԝw" + "αaοoρpτtυuχxνvιiκkεe" + "ıiłløođdßsħhɡg";

    private static final Map<Character, Character> LOOKS = IntStream.range(0, ALIKE.length() / 2)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> ALIKE.charAt(2 * i), i -> ALIKE.charAt(2 * i + 1)));

    private static final String SIGNS = "0134578@$!+€£";
    private static final String STAND_FOR = "oieastbasitel";

    /** What is written most, read once, since taking characters apart is slow. */
    private static final char[] USUAL = new char[0x3000];

    static {
        for (int c = 0; c < USUAL.length; c++) {
            USUAL[c] = fold(c);
        }
    }

    private Letters() {}

    /** A small letter or a digit, or {@link #NOTHING}. */
    static char of(int codePoint) {
        return codePoint < USUAL.length ? USUAL[codePoint] : fold(codePoint);
    }

    /** The letter that a digit or a sign among letters stands for, or {@link #NOTHING}. */
    static char standIn(int codePoint) {
        int at = SIGNS.indexOf(codePoint);
        return at < 0 ? NOTHING : STAND_FOR.charAt(at);
    }

    /** Marks on letters, and what has no width. */
    static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> codePoint == 0x3164 || codePoint == 0x2800;
        };
    }

    /** Of a script that puts no spaces between words. */
    static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static char fold(int codePoint) {
        if (isUnseen(codePoint)) {
            return NOTHING;
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        char first = plain.isEmpty() || !Character.isLetterOrDigit(plain.charAt(0)) ? NOTHING : plain.charAt(0);
        return LOOKS.getOrDefault(first, first);
    }
}
