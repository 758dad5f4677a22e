package live.ovation.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.InitSection;
import live.ovation.hls.Octets;
import live.ovation.hls.Part;
import live.ovation.hls.Rendition;
import live.ovation.hls.Segment;

/** Twelve seconds of real fragmented MP4 from ffmpeg, two pictures and a sound, as the events that the gallery would make of them. */
final class Footage {

    static final int SECONDS = 12;
    static final Instant START = Instant.parse("2026-03-01T18:00:00.250Z");

    private static final Footage FOOTAGE = new Footage();

    private final Map<Rendition, InitSection> inits = new EnumMap<>(Rendition.class);
    private final Map<Rendition, List<Part>> parts = new EnumMap<>(Rendition.class);

    private Footage() {
        read(Rendition.HIGH, 640, 360, "avc1.42c01e", video("640x360"));
        read(Rendition.LOW, 160, 90, "avc1.42c00b", video("160x90"));
        read(Rendition.AUDIO, 0, 0, "mp4a.40.2", "-f", "lavfi", "-i", "sine=440:sample_rate=48000", "-c:a", "aac");
    }

    static Footage get() {
        return FOOTAGE;
    }

    /** What is made of the seconds from {@code from} to before {@code to}, the first of them after a cut when {@code discontinuous}. */
    List<GalleryEvent> events(UUID streamId, int from, int to, boolean discontinuous) {
        List<GalleryEvent> events = new ArrayList<>();
        for (Rendition rendition : inits.keySet()) {
            if (from == 0) {
                events.add(new GalleryEvent.InitMade(streamId, rendition, init(rendition)));
            }
        }
        for (int msn = from; msn < to; msn++) {
            for (Rendition rendition : inits.keySet()) {
                add(events, streamId, rendition, msn, discontinuous && msn == from);
            }
        }
        return events;
    }

    InitSection init(Rendition rendition) {
        return inits.get(rendition);
    }

    List<Part> parts(Rendition rendition, long msn) {
        return parts.get(rendition).stream().filter(p -> p.msn() == msn).toList();
    }

    byte[] segment(Rendition rendition, long msn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts(rendition, msn).forEach(part -> bytes.writeBytes(bytesOf(part.bytes())));
        return bytes.toByteArray();
    }

    static byte[] bytesOf(Octets octets) {
        byte[] bytes = new byte[octets.size()];
        octets.asReadOnlyBuffer().get(bytes);
        return bytes;
    }

    private void add(List<GalleryEvent> events, UUID streamId, Rendition rendition, long msn, boolean discontinuous) {
        List<Part> of = parts(rendition, msn);
        long start = of.getFirst().start();
        Instant time = START.plusNanos(start * 1000);
        events.add(new GalleryEvent.SegmentOpened(streamId, rendition, msn, 0, discontinuous, time, start));
        of.forEach(part -> events.add(new GalleryEvent.PartMade(streamId, part)));
        long duration = of.stream().mapToLong(Part::duration).sum();
        long bytes = of.stream().mapToLong(p -> p.bytes().size()).sum();
        events.add(new GalleryEvent.SegmentClosed(
                streamId, rendition, new Segment(msn, 0, discontinuous, time, start, duration, bytes)));
    }

    private static String[] video(String size) {
        return new String[] {
            "-f",
            "lavfi",
            "-i",
            "testsrc2=rate=25:size=" + size,
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "25",
            "-bf",
            "0",
            "-pix_fmt",
            "yuv420p"
        };
    }

    private void read(Rendition rendition, int width, int height, String codecs, String... source) {
        ByteBuffer file = ByteBuffer.wrap(ffmpeg(source));
        ByteArrayOutputStream init = new ByteArrayOutputStream();
        List<byte[]> fragments = new ArrayList<>();
        while (file.hasRemaining()) {
            int at = file.position();
            int size = file.getInt(at);
            byte[] box = new byte[size];
            file.get(box);
            switch (new String(box, 4, 4, StandardCharsets.US_ASCII)) {
                case "ftyp", "moov" -> init.writeBytes(box);
                case "moof" -> fragments.add(box);
                case "mdat" -> fragments.add(concat(fragments.removeLast(), box));
                default -> {} // mfra
            }
        }
        inits.put(rendition, new InitSection(0, Octets.of(init.toByteArray()), codecs, width, height));
        parts.put(rendition, parts(rendition, timescale(init.toByteArray()), fragments));
    }

    private static List<Part> parts(Rendition rendition, long timescale, List<byte[]> fragments) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            byte[] bytes = fragments.get(i);
            long start = start(bytes) * 1_000_000 / timescale;
            long end = i + 1 < fragments.size()
                    ? start(fragments.get(i + 1)) * 1_000_000 / timescale
                    : SECONDS * 1_000_000L;
            long msn = Math.min(start / 1_000_000, SECONDS - 1);
            int number = (int) parts.stream().filter(p -> p.msn() == msn).count();
            parts.add(new Part(
                    rendition, msn, number, start, end - start, number == 0, samples(bytes), Octets.of(bytes)));
        }
        return parts;
    }

    private static long timescale(byte[] init) {
        int mdhd = find(init, "mdhd");
        return Integer.toUnsignedLong(ByteBuffer.wrap(init).getInt(mdhd + 16)); // version 0
    }

    private static long start(byte[] fragment) {
        return ByteBuffer.wrap(fragment).getLong(find(fragment, "tfdt") + 8); // version 1
    }

    private static int samples(byte[] fragment) {
        return ByteBuffer.wrap(fragment).getInt(find(fragment, "trun") + 8);
    }

    /** Where the type of the first such box is. */
    private static int find(byte[] bytes, String type) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(type);
        if (at < 0) {
            throw new IllegalStateException("no " + type);
        }
        return at;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static byte[] ffmpeg(String... source) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        command.addAll(List.of(source));
        command.addAll(List.of("-t", String.valueOf(SECONDS), "-f", "mp4", "-movflags"));
        command.addAll(List.of("+empty_moov+default_base_moof+frag_keyframe", "-frag_duration", "200000", "pipe:1"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] bytes = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg failed");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
