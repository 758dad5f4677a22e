package live.ovation.recording;

import java.time.Instant;
import java.util.Base64;
import live.ovation.hls.InitSection;
import live.ovation.hls.Octets;
import live.ovation.hls.Part;
import live.ovation.hls.Rendition;

/** One line of a recording's index. The first word says which, the second names the rendition; fields are separated by a space. */
sealed interface IndexEntry {

    Rendition rendition();

    /** Without its line end. */
    String line();

    /** The section's bytes are in the line: they are few, and a playlist needs nothing else then. */
    record Init(Rendition rendition, InitSection init) implements IndexEntry {
        @Override
        public String line() {
            byte[] bytes = new byte[init.bytes().size()];
            init.bytes().asReadOnlyBuffer().get(bytes);
            return join(
                    "init",
                    rendition.path(),
                    init.number(),
                    init.width(),
                    init.height(),
                    init.codecs(),
                    Base64.getEncoder().encodeToString(bytes));
        }
    }

    record Opened(Rendition rendition, long msn, int init, boolean discontinuity, Instant programDateTime, long start)
            implements IndexEntry {
        @Override
        public String line() {
            return join("open", rendition.path(), msn, init, discontinuity, programDateTime, start);
        }
    }

    /** Where the bytes of a part are in its rendition's media file. */
    record Stored(Rendition rendition, long msn, long duration, int frames, long offset, int size)
            implements IndexEntry {

        static Stored of(Part part, long offset) {
            return new Stored(
                    part.rendition(),
                    part.msn(),
                    part.duration(),
                    part.frames(),
                    offset,
                    part.bytes().size());
        }

        @Override
        public String line() {
            return join("part", rendition.path(), msn, duration, frames, offset, size);
        }
    }

    record Closed(Rendition rendition, long msn, long duration) implements IndexEntry {
        @Override
        public String line() {
            return join("close", rendition.path(), msn, duration);
        }
    }

    /** Errors with an {@link IllegalArgumentException} when the line is none of ours, or not all of one. */
    static IndexEntry parse(String line) {
        String[] words = line.split(" ");
        try {
            Rendition rendition = rendition(words[1]);
            return switch (words[0]) {
                case "init" -> new Init(rendition, init(words));
                case "open" ->
                    new Opened(
                            rendition,
                            Long.parseLong(words[2]),
                            Integer.parseInt(words[3]),
                            Boolean.parseBoolean(words[4]),
                            Instant.parse(words[5]),
                            Long.parseLong(words[6]));
                case "part" ->
                    new Stored(
                            rendition,
                            Long.parseLong(words[2]),
                            Long.parseLong(words[3]),
                            Integer.parseInt(words[4]),
                            Long.parseLong(words[5]),
                            Integer.parseInt(words[6]));
                case "close" -> new Closed(rendition, Long.parseLong(words[2]), Long.parseLong(words[3]));
                default -> throw new IllegalArgumentException("no index entry is called " + words[0]);
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not an index entry: " + line, e);
        }
    }

    private static InitSection init(String[] words) {
        Octets bytes = Octets.of(Base64.getDecoder().decode(words[6]));
        return new InitSection(
                Integer.parseInt(words[2]), bytes, words[5], Integer.parseInt(words[3]), Integer.parseInt(words[4]));
    }

    private static Rendition rendition(String path) {
        for (Rendition rendition : Rendition.values()) {
            if (rendition.path().equals(path)) {
                return rendition;
            }
        }
        throw new IllegalArgumentException("no rendition is called " + path);
    }

    private static String join(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return line.toString();
    }
}
