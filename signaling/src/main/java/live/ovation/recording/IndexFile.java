package live.ovation.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import live.ovation.hls.Rendition;

/**
 * Reads an index up to where it makes sense. What a crash left behind it (half a line, or a part whose bytes did not reach the media
 * file) is not part of the recording.
 *
 * @param index the segment that was being written is still open in it
 * @param length of the file up to there, in bytes
 */
record IndexFile(RecordingIndex index, long length) {

    /** How many bytes of a rendition's media there are. */
    interface MediaSize {
        long of(Rendition rendition) throws IOException;
    }

    /** Blocks. Empty when there is no such file. */
    static IndexFile read(Path file, MediaSize media) throws IOException {
        return Files.exists(file) ? parse(Files.readAllBytes(file), media) : new IndexFile(new RecordingIndex(), 0);
    }

    static IndexFile parse(byte[] bytes, MediaSize media) throws IOException {
        RecordingIndex index = new RecordingIndex();
        int start = 0;
        for (int end = lineEnd(bytes, start); end >= 0; end = lineEnd(bytes, start)) {
            String line = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
            if (!applied(index, line, media)) {
                break;
            }
            start = end + 1;
        }
        return new IndexFile(index, start);
    }

    private static boolean applied(RecordingIndex index, String line, MediaSize media) throws IOException {
        try {
            IndexEntry entry = IndexEntry.parse(line);
            if (entry instanceof IndexEntry.Stored part && part.offset() + part.size() > media.of(part.rendition())) {
                return false;
            }
            index.apply(entry);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
