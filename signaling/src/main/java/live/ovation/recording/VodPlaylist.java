package live.ovation.recording;

import java.util.Collection;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.stream.Stream;
import live.ovation.hls.ProgramTime;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Writes the media playlists of recordings (rfc8216bis 4.4.3.5, {@code EXT-X-PLAYLIST-TYPE:VOD}). All renditions of a recording list the
 * same media sequence numbers and discontinuities, so that a player can change between them anywhere; what a rendition hasn't got is
 * a gap (4.4.4.7).
 */
final class VodPlaylist {

    private final StringBuilder text = new StringBuilder();
    private final Track track;
    private final String query;
    private int init = -1;

    private VodPlaylist(Track track, String query) {
        this.track = track;
        this.query = query;
    }

    /** @param query appended to each address, with its {@code ?}; or nothing */
    static String of(RecordingIndex index, Rendition rendition, String query) {
        return new VodPlaylist(index.track(rendition), query).write(index.spine());
    }

    private String write(NavigableMap<Long, Segment> spine) {
        text.append("#EXTM3U\n#EXT-X-VERSION:8\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-TARGETDURATION:")
                .append(targetDuration(
                        Stream.concat(spine.values().stream(), segments()).toList()))
                .append("\n#EXT-X-MEDIA-SEQUENCE:")
                .append(spine.firstKey())
                .append('\n');
        // the first segment has nothing before it to be discontinuous with
        boolean first = true;
        for (Segment common : spine.values()) {
            if (common.discontinuity() && !first) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            first = false;
            append(common, track.segment(common.msn()));
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    private Stream<Segment> segments() {
        return track.segments().stream().map(StoredSegment::segment);
    }

    private void append(Segment common, @Nullable StoredSegment stored) {
        Segment segment = stored == null ? common : stored.segment();
        if (stored != null && segment.init() != init) {
            init = segment.init();
            text.append("#EXT-X-MAP:URI=\"init-")
                    .append(init)
                    .append(".mp4")
                    .append(query)
                    .append("\"\n");
        }
        text.append("#EXT-X-PROGRAM-DATE-TIME:")
                .append(ProgramTime.of(segment.programDateTime()))
                .append("\n#EXTINF:")
                .append(String.format(Locale.ROOT, "%.5f", segment.duration() / 1e6))
                .append(",\n");
        if (stored == null) {
            text.append("#EXT-X-GAP\n");
        }
        text.append(segment.msn()).append(".m4s").append(query).append('\n');
    }

    /** No segment lasts longer, rounded to the second (4.4.3.1). */
    static long targetDuration(Collection<Segment> segments) {
        return Math.max(
                1,
                segments.stream()
                        .mapToLong(s -> Math.round(s.duration() / 1e6))
                        .max()
                        .orElse(1));
    }
}
