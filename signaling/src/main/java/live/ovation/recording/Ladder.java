package live.ovation.recording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import live.ovation.hls.InitSection;
import live.ovation.hls.MultivariantPlaylist;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;
import live.ovation.hls.Variant;

/** The multivariant playlist of a recording: what was live, with bit rates as they were. */
final class Ladder {

    private Ladder() {}

    /** @param query appended to each address, with its {@code ?}; or nothing */
    static String of(RecordingIndex index, String query) {
        List<Variant> variants = index.renditions().stream()
                .filter(rendition -> !index.track(rendition).inits().isEmpty())
                .map(rendition -> variant(rendition, index.track(rendition), query))
                .toList();
        return MultivariantPlaylist.of(variants);
    }

    private static Variant variant(Rendition rendition, Track track, String query) {
        Collection<StoredSegment> segments = track.segments();
        InitSection largest = track.inits().stream()
                .max(Comparator.comparingInt(InitSection::width))
                .orElseThrow();
        double seconds =
                segments.stream().mapToLong(s -> s.segment().duration()).sum() / 1e6;
        long frames = segments.stream().mapToLong(StoredSegment::frames).sum();
        long bits = segments.stream().mapToLong(s -> s.segment().bytes()).sum() * 8;
        long average = (long) Math.ceil(bits / seconds);
        return new Variant(
                rendition,
                rendition.path() + "/index.m3u8" + query,
                largest.codecs(),
                largest.width(),
                largest.height(),
                frames / seconds,
                Math.max(
                        average,
                        peak(segments.stream().map(StoredSegment::segment).toList())),
                average);
    }

    /**
     * The peak segment bit rate (rfc8216bis 4.4.6.2): the largest of any segments that follow each other and last between half and one and a half
     * target durations together; 0 when there are none.
     */
    static long peak(List<Segment> segments) {
        double target = VodPlaylist.targetDuration(segments) * 1e6;
        double peak = 0;
        for (int from = 0; from < segments.size(); from++) {
            long bytes = 0;
            long lasted = 0;
            for (int to = from;
                    to < segments.size() && lasted + segments.get(to).duration() <= 1.5 * target;
                    to++) {
                bytes += segments.get(to).bytes();
                lasted += segments.get(to).duration();
                if (lasted >= target / 2) {
                    peak = Math.max(peak, bytes * 8e6 / lasted);
                }
            }
        }
        return (long) Math.ceil(peak);
    }
}
