package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;
import org.junit.jupiter.api.Test;

class VodPlaylistTests {

    /** The low rendition appears with the second segment; the picture changes with the third, after an interruption. */
    private static final String INDEX = """
            init high 0 640 360 avc1.42c01e AAEC
            init low 0 160 90 avc1.42c00b AAEC
            open high 4 0 false 2026-03-01T18:00:00.250Z 0
            part high 4 1000000 25 0 50000
            close high 4 1000000
            open high 5 0 false 2026-03-01T18:00:01.250Z 1000000
            open low 5 0 false 2026-03-01T18:00:01.250Z 1000000
            part high 5 1000000 25 50000 70000
            part low 5 1000000 25 0 10000
            close high 5 1000000
            close low 5 1000000
            init high 1 320 180 avc1.42c015 AAED
            open high 6 1 true 2026-03-01T18:01:00Z 2000000
            open low 6 0 false 2026-03-01T18:01:00Z 2000000
            part high 6 1480000 37 120000 37000
            part low 6 1480000 37 10000 7400
            close high 6 1480000
            close low 6 1480000
            """;

    @Test
    void shouldListWhatWasRecorded() throws IOException {
        assertThat(VodPlaylist.of(index(), Rendition.HIGH, "")).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:8
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:4
                #EXT-X-MAP:URI="init-0.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:00:00.250Z
                #EXTINF:1.00000,
                4.m4s
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:00:01.250Z
                #EXTINF:1.00000,
                5.m4s
                #EXT-X-DISCONTINUITY
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:01:00.000Z
                #EXTINF:1.48000,
                6.m4s
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void shouldMarkAsGapsWhatOnlyOtherRenditionsHave() throws IOException {
        assertThat(VodPlaylist.of(index(), Rendition.LOW, "?token=1.a")).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:8
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:4
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:00:00.250Z
                #EXTINF:1.00000,
                #EXT-X-GAP
                4.m4s?token=1.a
                #EXT-X-MAP:URI="init-0.mp4?token=1.a"
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:00:01.250Z
                #EXTINF:1.00000,
                5.m4s?token=1.a
                #EXT-X-DISCONTINUITY
                #EXT-X-PROGRAM-DATE-TIME:2026-03-01T18:01:00.000Z
                #EXTINF:1.48000,
                6.m4s?token=1.a
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void shouldOfferTheLadderWithItsBitRates() throws IOException {
        assertThat(Ladder.of(index(), "?token=1.a")).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:9
                #EXT-X-STREAM-INF:BANDWIDTH=560000,AVERAGE-BANDWIDTH=360920,CODECS="avc1.42c01e",RESOLUTION=640x360,FRAME-RATE=25.000
                high/index.m3u8?token=1.a
                #EXT-X-STREAM-INF:BANDWIDTH=80000,AVERAGE-BANDWIDTH=56130,CODECS="avc1.42c00b",RESOLUTION=160x90,FRAME-RATE=25.000
                low/index.m3u8?token=1.a
                """);
    }

    @Test
    void shouldMeasurePeaksOverSegmentsThatAreLongEnough() {
        // 0.1 s alone would be 8 Mbit/s; with its neighbour it is 200 kB in 1.1 s
        List<Segment> segments =
                List.of(segment(1_000_000, 50_000), segment(100_000, 100_000), segment(1_000_000, 100_000));

        assertThat(Ladder.peak(segments)).isEqualTo((long) Math.ceil(200_000 * 8 / 1.1));
    }

    @Test
    void shouldRoundTheTargetDuration() {
        assertThat(VodPlaylist.targetDuration(List.of(segment(1_499_999, 1)))).isEqualTo(1);
        assertThat(VodPlaylist.targetDuration(List.of(segment(1_500_000, 1), segment(1, 1))))
                .isEqualTo(2);
        assertThat(VodPlaylist.targetDuration(List.of(segment(90_000, 1)))).isEqualTo(1);
    }

    private static Segment segment(long duration, long bytes) {
        return new Segment(0, 0, false, Instant.EPOCH, 0, duration, bytes);
    }

    private static RecordingIndex index() throws IOException {
        return IndexFile.parse(INDEX.getBytes(StandardCharsets.US_ASCII), rendition -> Long.MAX_VALUE)
                .index();
    }
}
