package live.ovation.hls;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a path below {@code /hls/} names. */
sealed interface HlsAddress {

    String slug();

    /** The multivariant playlist of what is on air. */
    record Multivariant(String slug, boolean soundOnly) implements HlsAddress {}

    /** Something of a rendition of one stream. */
    sealed interface OfRendition extends HlsAddress {
        UUID streamId();

        Rendition rendition();
    }

    record MediaPlaylist(String slug, UUID streamId, Rendition rendition) implements OfRendition {}

    record Init(String slug, UUID streamId, Rendition rendition, int number) implements OfRendition {}

    record SegmentFile(String slug, UUID streamId, Rendition rendition, long msn) implements OfRendition {}

    record PartFile(String slug, UUID streamId, Rendition rendition, long msn, int number) implements OfRendition {}

    /** Null when there can be nothing at this path. */
    static @Nullable HlsAddress parse(String path) {
        Matcher multivariant = Patterns.MULTIVARIANT.matcher(path);
        if (multivariant.matches()) {
            return new Multivariant(multivariant.group(1), multivariant.group(2).equals("audio"));
        }
        Matcher file = Patterns.FILE.matcher(path);
        return file.matches() ? file(file) : null;
    }

    private static HlsAddress file(Matcher of) {
        String slug = of.group(1);
        UUID streamId = UUID.fromString(of.group(2));
        Rendition rendition = Rendition.valueOf(of.group(3).toUpperCase(java.util.Locale.ROOT));
        if (of.group(4) != null) {
            return new Init(slug, streamId, rendition, Integer.parseInt(of.group(4)));
        }
        if (of.group(5) == null) {
            return new MediaPlaylist(slug, streamId, rendition);
        }
        long msn = Long.parseLong(of.group(5));
        return of.group(6) == null
                ? new SegmentFile(slug, streamId, rendition, msn)
                : new PartFile(slug, streamId, rendition, msn, Integer.parseInt(of.group(6)));
    }

    /** The patterns, which an interface could only make public. */
    final class Patterns {
        private static final String SLUG = "/hls/([a-z0-9-]{1,64})/";
        private static final Pattern MULTIVARIANT = Pattern.compile(SLUG + "(index|audio)\\.m3u8");
        private static final Pattern FILE = Pattern.compile(SLUG
                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(high|medium|low|audio)/"
                + "(?:index\\.m3u8|init-([0-9]{1,6})\\.mp4|([0-9]{1,12})(?:\\.([0-9]{1,4}))?\\.m4s)");

        private Patterns() {}
    }
}
