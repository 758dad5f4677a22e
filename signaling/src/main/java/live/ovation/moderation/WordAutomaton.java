package live.ovation.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Finds all the words of a list in one pass over a text, however many they are (Aho and Corasick, 1975). */
final class WordAutomaton {

    private static final List<Word> NONE = List.of();

    private final Trie trie = new Trie();
    /** The longest other beginning that a state ends with. */
    private final int[] fallback;
    /** The next state on the way of fallbacks at which a word ends; 0: none. */
    private final int[] shorter;

    private final List<List<Word>> words = new ArrayList<>();

    private int[] parents = new int[64];
    private char[] letters = new char[64];

    WordAutomaton(Collection<Word> list) {
        words.add(NONE);
        list.forEach(this::insert);
        fallback = new int[trie.states()];
        shorter = new int[trie.states()];
        int[] depths = new int[trie.states()];
        // a state is younger than its parent
        for (int state = 1; state < trie.states(); state++) {
            depths[state] = depths[parents[state]] + 1;
        }
        byDepth(depths).forEach(this::link);
    }

    /** Called for each word that was found. */
    interface Finding {
        /** Its last letter is the one with the index {@code last} in the reading. */
        void found(Word word, int last);
    }

    void scan(Reading reading, Finding finding) {
        int state = 0;
        for (int i = 0; i < reading.size(); i++) {
            state = next(state, reading.letter(i));
            for (int at = words.get(state).isEmpty() ? shorter[state] : state; at != 0; at = shorter[at]) {
                for (Word word : words.get(at)) {
                    if (word.isWritten(reading, i)) {
                        finding.found(word, i);
                    }
                }
            }
        }
    }

    /** Bytes of its tables, without the words themselves. */
    long size() {
        return trie.size() + (long) trie.states() * (3 * Integer.BYTES + Character.BYTES + Long.BYTES / 2);
    }

    private int next(int from, char letter) {
        int state = from;
        while (true) {
            int next = trie.next(state, letter);
            if (next != Trie.NOWHERE) {
                return next;
            }
            if (state == 0) {
                return 0;
            }
            state = fallback[state];
        }
    }

    private void insert(Word word) {
        int state = 0;
        for (char letter : word.letters().toCharArray()) {
            int next = trie.grow(state, letter);
            if (next == words.size()) {
                born(next, state, letter);
            }
            state = next;
        }
        if (words.get(state).isEmpty()) {
            words.set(state, new ArrayList<>(1));
        }
        words.get(state).add(word);
    }

    private void born(int state, int parent, char letter) {
        words.add(NONE);
        if (state >= parents.length) {
            parents = Arrays.copyOf(parents, parents.length * 2);
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        parents[state] = parent;
        letters[state] = letter;
    }

    private void link(int state) {
        int parent = parents[state];
        fallback[state] = parent == 0 ? 0 : next(fallback[parent], letters[state]);
        int back = fallback[state];
        shorter[state] = words.get(back).isEmpty() ? shorter[back] : back;
    }

    private static List<Integer> byDepth(int[] depths) {
        List<Integer> states = new ArrayList<>();
        for (int state = 1; state < depths.length; state++) {
            states.add(state);
        }
        states.sort(java.util.Comparator.comparingInt(state -> depths[state]));
        return states;
    }
}
