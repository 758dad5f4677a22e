package live.ovation.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.GalleryEvent.InitMade;
import live.ovation.hls.GalleryEvent.PartMade;
import live.ovation.hls.GalleryEvent.SegmentClosed;
import live.ovation.hls.GalleryEvent.SegmentOpened;
import live.ovation.hls.Octets;
import live.ovation.hls.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * Writes one recording: a growing media file for each rendition, and an index. The bytes of a part go first, its line after, so that
 * a process that dies loses what it had not finished writing and nothing else. Everything here blocks; one thread at a time.
 */
final class Spool implements Closeable {

    private final Folder folder;
    private final Map<Path, FileChannel> open = new HashMap<>();
    private final Map<Rendition, Long> ends = new EnumMap<>(Rendition.class);

    Spool(Folder folder) {
        this.folder = folder;
    }

    /** Makes the folder, or takes up what an earlier process left, without what it had not finished. */
    RecordingIndex open() throws IOException {
        Files.createDirectories(folder.path());
        IndexFile file = IndexFile.read(folder.index(), folder::mediaSize);
        file.index().cut();
        truncate(folder.index(), file.length());
        for (Rendition rendition : Rendition.values()) {
            long end = file.index().track(rendition).bytes();
            truncate(folder.media(rendition), end);
            ends.put(rendition, end);
        }
        return file.index();
    }

    /** Writes what was made; the line that the index got for it. */
    @Nullable
    IndexEntry write(GalleryEvent event) throws IOException {
        IndexEntry entry = switch (event) {
            case InitMade e -> new IndexEntry.Init(e.rendition(), e.init());
            case SegmentOpened e ->
                new IndexEntry.Opened(
                        e.rendition(), e.msn(), e.init(), e.discontinuity(), e.programDateTime(), e.start());
            case PartMade e ->
                IndexEntry.Stored.of(
                        e.part(), append(e.part().rendition(), e.part().bytes()));
            case SegmentClosed e ->
                new IndexEntry.Closed(
                        e.rendition(), e.segment().msn(), e.segment().duration());
            case GalleryEvent.Ended e -> null;
        };
        if (entry != null) {
            append(folder.index(), StandardCharsets.US_ASCII.encode(entry.line() + "\n"));
        }
        return entry;
    }

    /** What the disk has left, in bytes. */
    long free() throws IOException {
        return Files.getFileStore(folder.path()).getUsableSpace();
    }

    /** Opened again when something comes. */
    @Override
    public void close() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        open.clear();
    }

    /** Where the bytes begin in the media file. */
    private long append(Rendition rendition, Octets bytes) throws IOException {
        long offset = ends.getOrDefault(rendition, 0L);
        append(folder.media(rendition), bytes.asReadOnlyBuffer());
        ends.put(rendition, offset + bytes.size());
        return offset;
    }

    private void append(Path file, ByteBuffer bytes) throws IOException {
        FileChannel channel = open.get(file);
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            open.put(file, channel);
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        if (Files.exists(file) && Files.size(file) > length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }
}
