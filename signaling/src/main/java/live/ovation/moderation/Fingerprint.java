package live.ovation.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * What texts have in common that are the same or nearly the same to who reads them.
 *
 * <p>They are read as for lists of words: letters and digits without case, accents, styles and alphabets, each once in a row, whatever is
 * between them. Less than {@value #SHORTEST} of them, or less than {@value #FEWEST} different ones, are no matter: people say "yes", "good
 * game" and "hahahahahaha" together. From there to {@value #LONG} the same is what reads exactly so. What is longer is cut into all its pieces
 * of {@value #PIECE} letters, of which {@value #BANDS} prints are taken by min-hashing, {@value #ROWS} hashes each; two texts that share one
 * print are near. So are 99 of 100 pairs with nine tenths of their pieces in common, which a changed word in a line of a hundred letters
 * leaves; 67 with seven tenths; 3 with three tenths, and of unrelated sentences next to none.
 */
final class Fingerprint {

    static final int BANDS = 4;
    static final int ROWS = 4;
    static final int SHORTEST = 12;
    static final int FEWEST = 4;
    static final int LONG = 24;

    private static final int PIECE = 3;
    private static final long[] FACTORS = new long[BANDS * ROWS];
    private static final long[] SHIFTS = new long[BANDS * ROWS];

    static {
        // every node takes the same ones
        Random random = new Random(20_260_722);
        for (int i = 0; i < FACTORS.length; i++) {
            FACTORS[i] = random.nextLong() | 1;
            SHIFTS[i] = random.nextLong();
        }
    }

    private Fingerprint() {}

    /** Sixteen digits each; none for a text that is too short. */
    static List<String> of(String text) {
        String letters = letters(text);
        if (letters.length() < SHORTEST
                || letters.chars().distinct().limit(FEWEST).count() < FEWEST) {
            return List.of();
        }
        return letters.length() < LONG ? List.of(hex(whole(letters))) : prints(letters);
    }

    private static List<String> prints(String letters) {
        long[] least = new long[FACTORS.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int at = 0; at + PIECE <= letters.length(); at++) {
            long piece = mixed(
                    ((long) letters.charAt(at) << 32) ^ ((long) letters.charAt(at + 1) << 16) ^ letters.charAt(at + 2));
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], piece * FACTORS[i] + SHIFTS[i]);
            }
        }
        List<String> prints = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long print = band;
            for (int row = 0; row < ROWS; row++) {
                print = mixed(print ^ least[band * ROWS + row]);
            }
            prints.add(hex(print));
        }
        return prints;
    }

    private static String letters(String text) {
        Reading reading = Reader.plain(text);
        StringBuilder letters = new StringBuilder(reading.size());
        for (int i = 0; i < reading.size(); i++) {
            if (reading.letter(i) != Reading.GAP) {
                letters.append(reading.letter(i));
            }
        }
        return letters.toString();
    }

    private static long whole(String letters) {
        long hash = letters.length();
        for (int i = 0; i < letters.length(); i++) {
            hash = mixed(hash ^ letters.charAt(i));
        }
        return hash;
    }

    /** Each bit of the answer depends on each bit of what is given. */
    private static long mixed(long given) {
        long x = given + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
