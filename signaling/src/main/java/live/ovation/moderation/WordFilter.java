package live.ovation.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A list of words, ready to be looked for. Does not change, and so is safe for use by several threads. */
final class WordFilter {

    static final WordFilter EMPTY = new WordFilter(List.of());

    /** What is left out behind a star. */
    private static final String VOWELS = "aeiou";

    private static final Pattern STARRED = Pattern.compile("\\p{L}\\*\\p{L}");

    private final WordAutomaton automaton;
    private final int words;

    WordFilter(Collection<Word> words) {
        this.automaton = new WordAutomaton(words);
        this.words = words.size();
    }

    /** A word in a text, from {@code start} up to before {@code end}. */
    record Hit(Word word, int start, int end) {

        private boolean isInside(Hit other) {
            return start >= other.start && end <= other.end;
        }
    }

    /** What is found, each place once for each word, without what exceptions cover; in the order of the text. */
    List<Hit> find(String text) {
        if (words == 0) {
            return List.of();
        }
        List<Hit> found = new ArrayList<>();
        look(Reader.plain(text), found);
        if (Reader.isTricky(text)) {
            look(Reader.tricky(text, Letters.NOTHING), found);
        }
        if (STARRED.matcher(text).find()) {
            VOWELS.chars().forEach(vowel -> look(Reader.tricky(text, (char) vowel), found));
        }
        if (found.isEmpty()) {
            return found;
        }
        List<Hit> allowed = found.stream()
                .filter(hit -> hit.word().action() == WordAction.ALLOW)
                .toList();
        return found.stream()
                .filter(hit -> hit.word().action() != WordAction.ALLOW
                        && allowed.stream().noneMatch(hit::isInside))
                .distinct()
                .sorted(Comparator.comparingInt(Hit::start))
                .toList();
    }

    /** The text with stars for the letters of what was found. */
    static String masked(String text, List<Hit> hits) {
        StringBuilder masked = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int here = at;
            boolean hidden = !Character.isWhitespace(c)
                    && hits.stream().anyMatch(hit -> here >= hit.start() && here < hit.end());
            masked.append(hidden ? "*" : Character.toString(c));
            at += Character.charCount(c);
        }
        return masked.toString();
    }

    /** Bytes of the tables. */
    long size() {
        return automaton.size();
    }

    private void look(Reading reading, List<Hit> found) {
        automaton.scan(reading, (word, last) -> {
            int first = last - word.letters().length() + 1;
            int from = reading.letter(first) == Reading.GAP ? first + 1 : first;
            int to = reading.letter(last) == Reading.GAP ? last - 1 : last;
            found.add(new Hit(word, reading.start(from), reading.end(to)));
        });
    }
}
