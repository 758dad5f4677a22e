package live.ovation.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.ingest.EncoderReport.EncoderRoundTrip;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel knows of the TCP connections to a port, as {@code ss} of iproute2 tells it: two lines each, the second of them indented.
 *
 * <p>nginx says next to nothing to a publisher, so that the smoothed round trip ({@code rtt}) stays what the handshake was. What goes on
 * is the receiver's own estimate ({@code rcv_rtt}): where both ends write timestamps (RFC 7323) it is the time from an acknowledgement to
 * the data that echoes it, which is too long by the pause between two packets at the most. Without timestamps it means something else.
 */
final class SocketStatistics {

    /** Several times what as many connections as nginx takes need. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern NUMBER =
            Pattern.compile(" (bytes_sent|bytes_received|rtt|rcv_rtt):(\\d{1,12}(?:\\.\\d{1,6})?)");
    private static final Pattern TIMESTAMPS = Pattern.compile("^\\s+ts ");

    private SocketStatistics() {}

    /** Blocks for two seconds at the most. Errors where the program is missing; what is not in sight from here is not in the answer. */
    static Map<InetAddress, EncoderRoundTrip> read(String program, int port) throws IOException {
        Process process = new ProcessBuilder(command(program, port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            byte[] text = process.getInputStream().readNBytes(LONGEST);
            int exit = process.onExit().orTimeout(1, TimeUnit.SECONDS).join().exitValue();
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit);
            }
            return of(new String(text, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(String program, int port) {
        List<String> command = new ArrayList<>(List.of("timeout", "-s", "KILL", "2", "env", "LC_ALL=C", program));
        command.addAll(List.of("-tinoH", "state", "established", "sport", "=", ":" + port));
        return command;
    }

    /** By the address of whoever sends more than it gets; of several from one address the slowest. */
    static Map<InetAddress, EncoderRoundTrip> of(String text) {
        Map<InetAddress, EncoderRoundTrip> known = new HashMap<>();
        InetAddress peer = null;
        for (String line : text.lines().toList()) {
            boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (!indented) {
                peer = peer(line);
                continue;
            }
            EncoderRoundTrip roundTrip = roundTrip(line);
            if (peer != null && roundTrip != null) {
                known.merge(peer, roundTrip, (one, other) -> one.ms() >= other.ms() ? one : other);
            }
        }
        return Map.copyOf(known);
    }

    private static @Nullable EncoderRoundTrip roundTrip(String line) {
        Map<String, Double> numbers = new HashMap<>();
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            numbers.putIfAbsent(number.group(1), Double.parseDouble(number.group(2)));
        }
        if (numbers.getOrDefault("bytes_received", 0.0) <= numbers.getOrDefault("bytes_sent", 0.0)) {
            return null;
        }
        Double live = TIMESTAMPS.matcher(line).find() ? numbers.get("rcv_rtt") : null;
        Double first = numbers.get("rtt");
        if (live != null) {
            return new EncoderRoundTrip((int) Math.ceil(live), true);
        }
        return first == null ? null : new EncoderRoundTrip((int) Math.ceil(first), false);
    }

    /** The fourth word, such as {@code 192.0.2.7:40312}, {@code [::ffff:192.0.2.7]:40312} or {@code [fe80::7%eth0]:40312}. */
    private static @Nullable InetAddress peer(String line) {
        String[] words = line.strip().split("\\s+", -1);
        int colon = words.length < 4 ? -1 : words[3].lastIndexOf(':');
        if (colon < 0) {
            return null;
        }
        String bare = words[3].substring(0, colon).replaceAll("[\\[\\]]", "").replaceAll("%.*", "");
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
