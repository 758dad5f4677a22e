package live.ovation.moderation;

import java.util.Arrays;

/**
 * A text as letters and {@link #GAP}s, one after the other, with where each is from. What is written several times in a row is one
 * letter, which knows how often.
 */
final class Reading {

    /** Between words, and at both ends. */
    static final char GAP = ' ';

    private char[] letters = new char[64];
    private int[] times = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Reading() {
        gap(0);
    }

    /** @param start in the text, up to before {@code end} */
    void add(char letter, int start, int end) {
        if (size > 0 && letters[size - 1] == letter) {
            times[size - 1]++;
            ends[size - 1] = end;
            return;
        }
        if (size == letters.length) {
            grow();
        }
        letters[size] = letter;
        times[size] = 1;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void gap(int at) {
        if (size == 0 || letters[size - 1] != GAP) {
            add(GAP, at, at);
        }
    }

    int size() {
        return size;
    }

    char letter(int i) {
        return letters[i];
    }

    int times(int i) {
        return times[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String text() {
        return new String(letters, 0, size);
    }

    private void grow() {
        letters = Arrays.copyOf(letters, size * 2);
        times = Arrays.copyOf(times, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
    }
}
