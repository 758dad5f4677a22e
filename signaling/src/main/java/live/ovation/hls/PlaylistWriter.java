package live.ovation.hls;

import java.util.List;
import live.ovation.hls.PlaylistState.Listed;

/** Writes a media playlist for low latency (rfc8216bis, protocol version 9). */
final class PlaylistWriter {

    private static final int TARGET = Boundaries.TARGET_SECONDS;
    /** rfc8216bis 4.4.3.8: at least six target durations. */
    private static final int SKIP_UNTIL = 6 * TARGET;
    /** rfc8216bis 4.4.4.9 wants parts no further back than three target durations from the end. */
    private static final long PARTS_FOR = 3 * TARGET * 1_000_000L;

    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-TARGETDURATION:" + TARGET
            + "\n#EXT-X-PART-INF:PART-TARGET=" + PlaylistText.seconds(PartCutter.PART_TARGET)
            + "\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK="
            + PlaylistText.seconds(3 * PartCutter.PART_TARGET) + ",HOLD-BACK=" + 3 * TARGET + ",CAN-SKIP-UNTIL="
            + SKIP_UNTIL + "\n";

    private final PlaylistState state;
    private final List<RenditionReport> reports;
    private final StringBuilder text = new StringBuilder(4096);
    private int init = -1;

    PlaylistWriter(PlaylistState state, List<RenditionReport> reports) {
        this.state = state;
        this.reports = reports;
    }

    /** How many of the oldest segments a delta update may leave out. */
    static int skippable(List<Listed> listed) {
        long left = SKIP_UNTIL * 1_000_000L;
        int index = listed.size();
        while (index > 0 && left > 0) {
            left -= listed.get(--index).segment().duration();
        }
        return index;
    }

    String write(int skipped) {
        text.append(HEAD);
        text.append("#EXT-X-MEDIA-SEQUENCE:").append(state.firstMsn()).append('\n');
        text.append("#EXT-X-DISCONTINUITY-SEQUENCE:")
                .append(state.removedDiscontinuities())
                .append('\n');
        if (skipped > 0) {
            text.append("#EXT-X-SKIP:SKIPPED-SEGMENTS=").append(skipped).append('\n');
            init = state.listed().get(skipped - 1).segment().init();
        }
        segments(skipped);
        if (state.isEnded()) {
            return text.append("#EXT-X-ENDLIST\n").toString();
        }
        open();
        reports.forEach(this::report);
        return text.toString();
    }

    private void segments(int from) {
        List<Listed> listed = state.listed();
        int firstWithParts = firstWithParts(listed);
        for (int i = from; i < listed.size(); i++) {
            Segment segment = listed.get(i).segment();
            use(segment.init());
            PlaylistText.head(text, segment.discontinuity(), segment.programDateTime());
            if (i >= firstWithParts && !state.isEnded()) {
                listed.get(i).parts().forEach(text::append);
            }
            PlaylistText.segment(text, segment);
        }
    }

    private int firstWithParts(List<Listed> listed) {
        long left = PARTS_FOR - state.open().stream().mapToLong(Part::duration).sum();
        int index = listed.size();
        while (index > 0 && left >= listed.get(index - 1).segment().duration()) {
            left -= listed.get(--index).segment().duration();
        }
        return index;
    }

    private void open() {
        GalleryEvent.SegmentOpened opened = state.opened();
        if (opened != null && !state.open().isEmpty()) {
            use(opened.init());
            PlaylistText.head(text, opened.discontinuity(), opened.programDateTime());
            PlaylistText.parts(state.open()).forEach(text::append);
        }
        PlaylistState.Hint hint = state.hint();
        text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"")
                .append(PlaylistText.partUri(hint.msn(), hint.part()))
                .append("\"\n");
    }

    private void use(int number) {
        if (number != init) {
            init = number;
            PlaylistText.map(text, number);
        }
    }

    private void report(RenditionReport of) {
        text.append("#EXT-X-RENDITION-REPORT:URI=\"../")
                .append(of.rendition().path())
                .append("/index.m3u8\",LAST-MSN=")
                .append(of.lastMsn());
        if (of.lastPart() >= 0) {
            text.append(",LAST-PART=").append(of.lastPart());
        }
        text.append('\n');
    }
}
