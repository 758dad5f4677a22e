package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import live.ovation.hls.InitSection;
import live.ovation.hls.Octets;
import live.ovation.hls.Rendition;
import org.junit.jupiter.api.Test;

class IndexFileTests {

    private static final String WHOLE = """
            init low 0 160 90 avc1.42c00b AAEC
            open low 7 0 true 2026-03-01T18:00:00.250Z 0
            part low 7 200000 5 0 100
            part low 7 200000 5 100 50
            close low 7 400000
            """;

    @Test
    void shouldReadBackEveryEntry() {
        List<IndexEntry> entries = List.of(
                new IndexEntry.Opened(
                        Rendition.HIGH, 12, 3, true, Instant.parse("2026-03-01T18:00:00.123456789Z"), 11_000_000),
                new IndexEntry.Stored(Rendition.AUDIO, 12, 213_333, 10, 1_234_567_890_123L, 4711),
                new IndexEntry.Closed(Rendition.MEDIUM, 12, 1_000_000));

        for (IndexEntry entry : entries) {
            assertThat(IndexEntry.parse(entry.line())).isEqualTo(entry);
        }
    }

    @Test
    void shouldReadBackAnInitSectionWithItsBytes() {
        byte[] bytes = {0, 1, -1, 127};
        InitSection init = new InitSection(2, Octets.of(bytes), "avc1.64001f", 1280, 720);

        IndexEntry.Init read = (IndexEntry.Init) IndexEntry.parse(new IndexEntry.Init(Rendition.HIGH, init).line());

        assertThat(read.init()).usingRecursiveComparison().isEqualTo(init);
    }

    @Test
    void shouldRefuseLinesThatAreNone() {
        for (String line :
                new String[] {"", "part", "part low 7", "part huge 7 1 1 0 1", "stop low 7", "close low x"}) {
            assertThatThrownBy(() -> IndexEntry.parse(line)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldAddUpSegments() throws IOException {
        StoredSegment segment = read(WHOLE, 150).index().track(Rendition.LOW).segment(7);

        assertThat(segment).isNotNull();
        assertThat(segment.frames()).isEqualTo(10);
        assertThat(segment.offset()).isZero();
        assertThat(segment.segment().bytes()).isEqualTo(150);
        assertThat(segment.segment().duration()).isEqualTo(400_000);
        assertThat(segment.segment().discontinuity()).isTrue();
    }

    @Test
    void shouldIgnoreALineThatWasNotFinished() throws IOException {
        IndexFile file = read(WHOLE + "open low 8 0 false 2026-03-01T18", 150);

        assertThat(file.length()).isEqualTo(WHOLE.length());
        assertThat(file.index().track(Rendition.LOW).segments()).hasSize(1);
    }

    @Test
    void shouldCloseASegmentThatWasCutShortAtItsLastWholePart() throws IOException {
        String cut =
                WHOLE + "open low 8 0 false 2026-03-01T18:00:00.650Z 400000\npart low 8 200000 5 150 60\npart low 8 20";

        RecordingIndex index = read(cut, 1000).index();
        index.cut();

        StoredSegment last = index.track(Rendition.LOW).segment(8);
        assertThat(last).isNotNull();
        assertThat(last.segment().duration()).isEqualTo(200_000);
        assertThat(last.end()).isEqualTo(210);
    }

    @Test
    void shouldEndBeforeAPartWhoseBytesDidNotReachTheDisk() throws IOException {
        IndexFile file = read(WHOLE, 149);
        file.index().cut();

        StoredSegment segment = file.index().track(Rendition.LOW).segment(7);
        assertThat(segment).isNotNull();
        assertThat(segment.segment().bytes()).isEqualTo(100);
        assertThat(WHOLE.substring(0, (int) file.length())).endsWith("5 0 100\n");
    }

    @Test
    void shouldEndWhereALineMakesNoSense() throws IOException {
        String broken = WHOLE.replace("part low 7 200000 5 100 50", "part low 7 200000 5 90 50");

        assertThat(read(broken, 1000).index().track(Rendition.LOW).bytes()).isEqualTo(100);
    }

    private static IndexFile read(String text, long mediaSize) throws IOException {
        return IndexFile.parse(text.getBytes(StandardCharsets.US_ASCII), rendition -> mediaSize);
    }
}
