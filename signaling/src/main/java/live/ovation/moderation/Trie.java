package live.ovation.moderation;

import java.util.Arrays;

/** The edges of a trie: from a state by a letter to the next one, in one table. */
final class Trie {

    static final int NOWHERE = -1;

    private static final long EMPTY = -1;

    private long[] edges = new long[1024];
    private int[] targets = new int[1024];
    private int states = 1;

    Trie() {
        Arrays.fill(edges, EMPTY);
    }

    int states() {
        return states;
    }

    int next(int state, char letter) {
        int at = find(edges, edge(state, letter));
        return edges[at] == EMPTY ? NOWHERE : targets[at];
    }

    int grow(int state, char letter) {
        int known = next(state, letter);
        if (known != NOWHERE) {
            return known;
        }
        if (states * 2 > edges.length) {
            widen();
        }
        int at = find(edges, edge(state, letter));
        edges[at] = edge(state, letter);
        targets[at] = states;
        return states++;
    }

    /** Bytes of the table. */
    long size() {
        return (long) edges.length * (Long.BYTES + Integer.BYTES);
    }

    private void widen() {
        long[] wider = new long[edges.length * 2];
        int[] to = new int[wider.length];
        Arrays.fill(wider, EMPTY);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != EMPTY) {
                int at = find(wider, edges[i]);
                wider[at] = edges[i];
                to[at] = targets[i];
            }
        }
        edges = wider;
        targets = to;
    }

    private static long edge(int state, char letter) {
        return (long) state << Character.SIZE | letter;
    }

    private static int find(long[] table, long edge) {
        int mask = table.length - 1;
        long mixed = edge * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (table[at] != EMPTY && table[at] != edge) {
            at = at + 1 & mask;
        }
        return at;
    }
}
