package live.ovation.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds a line in a file whose lines are in order, however large it is. */
final class SortedLines {

    /** Of which the rest of one line and the whole next one fit. */
    private static final int BLOCK = 256;

    private SortedLines() {}

    /** Whether a line begins with {@code start}, upper or lower case; lines have at most 100 ASCII letters. */
    static boolean contain(Path file, String start) throws IOException {
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            long low = 0;
            long high = lines.length();
            // the first line that is not before the one that is wanted begins in [low, high]
            while (low < high) {
                long middle = (low + high) >>> 1;
                String line = lineAfter(lines, middle);
                if (line.isEmpty() || compare(line, start) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return compare(lineAfter(lines, low), start) == 0;
        }
    }

    /** The first line that begins at {@code position} or later; empty when there is none. */
    private static String lineAfter(RandomAccessFile lines, long position) throws IOException {
        byte[] block = new byte[BLOCK];
        // a line begins after a line feed, so the byte before has to be seen
        lines.seek(Math.max(0, position - 1));
        int read = Math.max(0, readFully(lines, block));
        String text = new String(block, 0, read, StandardCharsets.US_ASCII);
        int begin = position == 0 ? 0 : text.indexOf('\n') + 1;
        if (position > 0 && begin == 0) {
            return "";
        }
        int end = text.indexOf('\n', begin);
        return text.substring(begin, end < 0 ? read : end).strip();
    }

    private static int readFully(RandomAccessFile lines, byte[] block) throws IOException {
        int all = 0;
        while (all < block.length) {
            int read = lines.read(block, all, block.length - all);
            if (read < 0) {
                return all;
            }
            all += read;
        }
        return all;
    }

    private static int compare(String line, String start) {
        return line.substring(0, Math.min(line.length(), start.length())).compareToIgnoreCase(start);
    }
}
