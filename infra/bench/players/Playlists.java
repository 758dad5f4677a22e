import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Playlists that were read already: of all players the first one reads a version, by its ETag. */
final class Playlists {

    /** A part in a playlist, counted as _HLS_msn and _HLS_part do. */
    record Part(long msn, int number, String uri) {}

    /** The parts that are listed, and what comes after them. */
    record Version(List<Part> parts, long nextMsn, int nextPart, boolean ended) {}

    private final Map<String, Version> known = new HashMap<>();

    Version find(String tag) {
        return known.get(tag);
    }

    /** Reads one that came compressed or not. */
    Version read(String tag, byte[] body) throws IOException {
        boolean compressed = body.length > 1 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        byte[] plain = compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        Version version = parse(new String(plain, UTF_8));
        if (known.size() > 5_000) {
            known.clear();
        }
        known.put(tag, version);
        return version;
    }

    private static Version parse(String text) {
        long msn = 0;
        int part = 0;
        boolean ended = false;
        List<Part> parts = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("#EXT-X-MEDIA-SEQUENCE:") || line.startsWith("#EXT-X-SKIP:SKIPPED-SEGMENTS=")) {
                msn += Long.parseLong(line.substring(line.indexOf(line.startsWith("#EXT-X-S") ? '=' : ':') + 1));
            } else if (line.startsWith("#EXT-X-PART:")) {
                int uri = line.indexOf("URI=\"") + 5;
                parts.add(new Part(msn, part++, line.substring(uri, line.indexOf('"', uri))));
            } else if (line.equals("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                msn++;
                part = 0;
            }
        }
        return new Version(parts, msn, part, ended);
    }
}
