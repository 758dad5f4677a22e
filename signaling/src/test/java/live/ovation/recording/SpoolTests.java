package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {

    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path temp;

    @Test
    void shouldKeepEveryByteOfEverySegment() throws IOException {
        Folder folder = Folder.of(temp, ID);
        write(folder, Footage.get().events(ID, 0, 3, false));

        RecordingIndex index = read(folder);
        for (Rendition rendition : List.of(Rendition.HIGH, Rendition.LOW, Rendition.AUDIO)) {
            for (long msn = 0; msn < 3; msn++) {
                assertThat(bytes(folder, index, rendition, msn))
                        .isEqualTo(Footage.get().segment(rendition, msn));
            }
        }
    }

    /** Wherever a process dies, what was whole stays and what comes after the restart follows it. */
    @Test
    void shouldLoseAtMostTheLastPartAndGoOnBehindIt() throws IOException {
        List<GalleryEvent> before = Footage.get().events(ID, 0, 2, false);
        for (int torn = 1; torn < 400; torn += 37) {
            Folder folder = Folder.of(temp, UUID.randomUUID());
            write(folder, before);
            tear(folder.index(), torn);
            RecordingIndex left = read(folder);

            write(folder, Footage.get().events(ID, 2, 4, true));

            RecordingIndex index = read(folder);
            assertThat(index.track(Rendition.HIGH).segments()).hasSize(4);
            assertThat(bytes(folder, index, Rendition.HIGH, 1))
                    .isEqualTo(Footage.get().segment(Rendition.HIGH, 1));
            assertThat(bytes(folder, index, Rendition.AUDIO, 3))
                    .isEqualTo(Footage.get().segment(Rendition.AUDIO, 3));
            StoredSegment cut = index.track(Rendition.AUDIO).segment(1);
            StoredSegment whole = left.track(Rendition.AUDIO).segment(1);
            assertThat(cut).isEqualTo(whole);
        }
    }

    @Test
    void shouldForgetBytesThatNoLineSpeaksOf() throws IOException {
        Folder folder = Folder.of(temp, ID);
        write(folder, Footage.get().events(ID, 0, 1, false));
        Files.write(folder.media(Rendition.LOW), new byte[1000], StandardOpenOption.APPEND);

        write(folder, Footage.get().events(ID, 1, 2, true));

        assertThat(bytes(folder, read(folder), Rendition.LOW, 1))
                .isEqualTo(Footage.get().segment(Rendition.LOW, 1));
    }

    private static void write(Folder folder, List<GalleryEvent> events) throws IOException {
        try (Spool spool = new Spool(folder)) {
            spool.open();
            for (GalleryEvent event : events) {
                spool.write(event);
            }
        }
    }

    private static void tear(Path file, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    private static RecordingIndex read(Folder folder) throws IOException {
        RecordingIndex index = IndexFile.read(folder.index(), folder::mediaSize).index();
        index.cut();
        return index;
    }

    private static byte[] bytes(Folder folder, RecordingIndex index, Rendition rendition, long msn) throws IOException {
        StoredSegment segment = index.track(rendition).segment(msn);
        assertThat(segment).isNotNull();
        byte[] all = Files.readAllBytes(folder.media(rendition));
        return java.util.Arrays.copyOfRange(all, (int) segment.offset(), (int) segment.end());
    }
}
