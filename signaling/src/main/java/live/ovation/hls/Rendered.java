package live.ovation.hls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A text that many get, as it is and compressed; compressed once, when the first asks for it. */
final class Rendered {

    private final Octets plain;
    private final String tag;
    private volatile @Nullable Octets gzip;

    /** @param tag entity tag, with its quotes */
    Rendered(String text, String tag) {
        this.plain = Octets.of(text.getBytes(StandardCharsets.UTF_8));
        this.tag = tag;
    }

    Octets plain() {
        return plain;
    }

    String tag() {
        return tag;
    }

    /** The same playlist with a query at the end of each address that it names. */
    Rendered withQuery(String query) {
        byte[] bytes = new byte[plain.size()];
        plain.asReadOnlyBuffer().get(bytes);
        String carried = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> withQuery(line, query))
                .collect(Collectors.joining("\n", "", "\n"));
        return new Rendered(carried, tag);
    }

    private static String withQuery(String line, String query) {
        if (line.isEmpty()) {
            return line;
        }
        if (line.charAt(0) != '#') {
            return line + query;
        }
        int address = line.indexOf("URI=\"");
        int end = address < 0 ? -1 : line.indexOf('"', address + 5);
        return end < 0 ? line : line.substring(0, end) + query + line.substring(end);
    }

    Octets gzip() {
        Octets known = gzip;
        if (known == null) {
            known = Octets.of(compress(plain));
            gzip = known;
        }
        return known;
    }

    private static byte[] compress(Octets text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.size() / 4 + 64);
        byte[] bytes = new byte[text.size()];
        text.asReadOnlyBuffer().get(bytes);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
        return out.toByteArray();
    }
}
