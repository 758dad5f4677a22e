package live.ovation.hls;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The lines of a media playlist (rfc8216bis 4.4.4). */
final class PlaylistText {

    private static final double MICROS = 1e6;

    private PlaylistText() {}

    static List<String> parts(List<Part> parts) {
        return parts.stream().map(PlaylistText::part).toList();
    }

    static String partUri(long msn, int number) {
        return msn + "." + number + ".m4s";
    }

    static String segmentUri(long msn) {
        return msn + ".m4s";
    }

    static String initUri(int number) {
        return "init-" + number + ".mp4";
    }

    private static String part(Part part) {
        return "#EXT-X-PART:DURATION=" + seconds(part.duration()) + ",URI=\"" + partUri(part.msn(), part.number()) + '"'
                + (part.independent() ? ",INDEPENDENT=YES\n" : "\n");
    }

    /** What comes before a segment's parts. */
    static void head(StringBuilder text, boolean discontinuity, Instant programDateTime) {
        if (discontinuity) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        text.append("#EXT-X-PROGRAM-DATE-TIME:")
                .append(ProgramTime.of(programDateTime))
                .append('\n');
    }

    static void map(StringBuilder text, int init) {
        text.append("#EXT-X-MAP:URI=\"").append(initUri(init)).append("\"\n");
    }

    static void segment(StringBuilder text, Segment segment) {
        text.append("#EXTINF:")
                .append(seconds(segment.duration()))
                .append(",\n")
                .append(segmentUri(segment.msn()))
                .append('\n');
    }

    static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.6f", micros / MICROS);
    }
}
