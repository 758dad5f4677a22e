import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/**
 * Chat messages as the service tells them, compressed as RFC 7692 has it.
 *
 * <p>java Deflate.java SOCKETS
 */
final class Deflate {

    private static final int LEVEL = 1;
    private static final int MESSAGES = 4_000;
    private static final int ROUNDS = 5;
    private static final int TOGETHER = 12;
    /** IP, TCP with time stamps. */
    private static final int PACKET = 52;
    private static final int SEGMENT = 1_448;

    private static final String[] WORDS = ("the a this that is was what a great show tonight love it when where who again more please from"
                    + " hello everybody sound picture guitar drums encore bravo yes no lol haha first second song album tour Berlin Oslo"
                    + " camera light stage thanks")
            .split(" ");

    private final Random random = new Random(7);
    private final byte[] out = new byte[64 * 1024];
    private long written;

    public static void main(String[] args) throws IOException {
        new Deflate().run(Integer.parseInt(args[0]));
    }

    private void run(int sockets) throws IOException {
        System.out.println("| frames | compressor | bytes | of plain | with headers | of plain | µs of CPU for each delivery to " + sockets + " |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int together : new int[] {1, TOGETHER}) {
            List<byte[]> frames = frames(together);
            Deflater own = new Deflater(LEVEL, true);
            // the first round warms up
            for (int round = 0; round < ROUNDS; round++) {
                own.reset();
                measure(frames, own, false);
            }
            double plain = frames.stream().mapToInt(frame -> frame.length).average().orElse(0);
            row(together, "none", plain, plain, 0);
            own.reset();
            row(together, "for each socket, remembers", measure(frames, own, false), plain, cost(frames, own, false));
            row(together, "for all, forgets", measure(frames, own, true), plain, cost(frames, own, true) / sockets);
            own.end();
        }
        System.out.printf("%nA compressor's memory: %d KiB (resident, %d of them that have compressed a message)%n", memory(sockets), sockets);
    }

    private static void row(int together, String compressor, double bytes, double plain, double micros) {
        System.out.printf(
                "| %s | %s | %.0f | %.2f | %.0f | %.2f | %.3f |%n",
                together == 1 ? "one message" : together + " messages", compressor, bytes, bytes / plain, wire(bytes), wire(bytes) / wire(plain), micros);
    }

    private static double wire(double bytes) {
        return bytes + PACKET * Math.ceil(bytes / SEGMENT);
    }

    /** Bytes for each frame. */
    private double measure(List<byte[]> frames, Deflater deflater, boolean forgets) {
        written = 0;
        for (byte[] frame : frames) {
            if (forgets) {
                deflater.reset();
            }
            compress(deflater, frame);
        }
        return (double) written / frames.size();
    }

    /** Microseconds of this thread for each frame. */
    private double cost(List<byte[]> frames, Deflater deflater, boolean forgets) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        measure(frames, deflater, forgets);
        return (threads.getCurrentThreadCpuTime() - before) / 1e3 / frames.size();
    }

    /** The four bytes at the end of a flush are not sent. */
    private void compress(Deflater deflater, byte[] frame) {
        deflater.setInput(frame);
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        written += length - 4;
    }

    private List<byte[]> frames(int together) {
        Supplier<byte[]> frame = () -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < together; i++) {
                text.append(message());
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        };
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < MESSAGES / together; i++) {
            frames.add(frame.get());
        }
        return frames;
    }

    private String message() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3, 16); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i == 1 ? "" : " ");
        }
        return "{\"channel\":\"late-show\",\"epoch\":1764374400000,\"seq\":" + random.nextInt(10_000, 99_999) + ",\"type\":\"chat-message\",\"id\":\""
                + new UUID(random.nextLong(), random.nextLong()) + "\",\"sentAt\":\"2026-05-01T20:15:" + random.nextInt(10, 60) + "." + random.nextInt(100, 999)
                + "Z\",\"author\":{\"id\":\"" + new UUID(random.nextLong(), random.nextLong()) + "\",\"name\":\"" + WORDS[random.nextInt(WORDS.length)]
                + "\",\"role\":\"viewer\"},\"text\":\"" + text + "\"}";
    }

    /** KiB that one more compressor takes. */
    private long memory(int sockets) throws IOException {
        byte[] message = message().getBytes(StandardCharsets.UTF_8);
        List<Deflater> all = new ArrayList<>();
        long before = resident();
        for (int i = 0; i < sockets; i++) {
            Deflater each = new Deflater(LEVEL, true);
            compress(each, message);
            all.add(each);
        }
        long after = resident();
        all.forEach(Deflater::end);
        return (after - before) / sockets;
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
