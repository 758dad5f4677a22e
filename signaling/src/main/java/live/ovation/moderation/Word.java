package live.ovation.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An entry of a list.
 *
 * @param pattern a word or several; {@code *} at its beginning or end lets it be part of a longer one
 * @param letters as {@link Reader#plain} reads it, with a gap at each end that is the end of a word
 * @param times how often each of the letters is written in a row
 */
record Word(UUID id, String pattern, WordAction action, String letters, List<Integer> times) {

    static final int LONGEST = 100;

    /** Empty for a pattern that no text can have. */
    static Optional<Word> of(UUID id, String pattern, WordAction action) {
        String trimmed = pattern.strip();
        boolean openStart = trimmed.startsWith("*");
        boolean openEnd = trimmed.endsWith("*") && trimmed.length() > 1;
        String inner = trimmed.substring(openStart ? 1 : 0, trimmed.length() - (openEnd ? 1 : 0));
        Reading reading = Reader.plain(inner);
        if (reading.size() < 3 || inner.indexOf('*') >= 0 || pattern.length() > LONGEST) {
            return Optional.empty();
        }
        boolean unspaced = inner.codePoints().anyMatch(Letters::isUnspaced);
        int from = openStart || unspaced ? 1 : 0;
        int to = reading.size() - (openEnd || unspaced ? 1 : 0);
        List<Integer> times = IntStream.range(from, to).mapToObj(reading::times).toList();
        return Optional.of(new Word(id, trimmed, action, reading.text().substring(from, to), times));
    }

    /** Whether the reading that ends in {@code last} writes no letter less often, and those that are never doubled more often at the most. */
    boolean isWritten(Reading reading, int last) {
        for (int i = letters.length() - 1, at = last; i >= 0; i--, at--) {
            if (!isWritten(letters.charAt(i), times.get(i), reading.times(at))) {
                return false;
            }
        }
        return true;
    }

    /** Three in a row are drawn out; two are another word, as in "god" and "good", but with letters that no word doubles. */
    private static boolean isWritten(char letter, int wanted, int found) {
        return found == wanted
                || letter == Reading.GAP
                || (found > wanted && (found > 2 || "aiuhjkqvwxy".indexOf(letter) >= 0));
    }
}
