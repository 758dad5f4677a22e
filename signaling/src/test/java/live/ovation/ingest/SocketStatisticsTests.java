package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import live.ovation.ingest.EncoderReport.EncoderRoundTrip;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SocketStatisticsTests {

    private static final String SENDS =
            " bytes_sent:3482 bytes_acked:3482 bytes_received:591526 segs_out:256 lastsnd:1908 app_limited";

    @Test
    void shouldTakeTheReceiversEstimateWhereBothEndsWriteTimestamps() {
        assertThat(of("10.99.0.1:1935 10.99.0.2:34152", "ts sack bbr rtt:86.169/12.881" + SENDS + " rcv_rtt:90.949"))
                .isEqualTo(Map.of(address("10.99.0.2"), new EncoderRoundTrip(91, true)));
    }

    @Test
    void shouldTakeTheHandshakesWithoutTimestamps() {
        assertThat(of("10.99.0.1:1935 10.99.0.2:34152", "cubic rtt:93.165/21.891" + SENDS + " rcv_rtt:216.355"))
                .isEqualTo(Map.of(address("10.99.0.2"), new EncoderRoundTrip(94, false)));
        assertThat(of("10.99.0.1:1935 10.99.0.2:34152", "ts sack cubic rtt:0.02/0.01" + SENDS))
                .isEqualTo(Map.of(address("10.99.0.2"), new EncoderRoundTrip(1, false)));
    }

    @Test
    void shouldLeaveOutWhoFetches() {
        assertThat(of(
                        "127.0.0.1:1935 127.0.0.1:49934",
                        "ts sack cubic rtt:40.5/2 bytes_sent:900000 bytes_received:3500 rcv_rtt:50"))
                .isEmpty();
    }

    @Test
    void shouldTakeTheWorstOfOneAddress() {
        String one = of1("10.0.0.1:1935 10.0.0.2:1", "ts rtt:20/1" + SENDS + " rcv_rtt:25");
        String other = of1("10.0.0.1:1935 10.0.0.2:2", "ts rtt:120/1" + SENDS + " rcv_rtt:140");

        assertThat(SocketStatistics.of(one + other))
                .isEqualTo(SocketStatistics.of(other + one))
                .isEqualTo(Map.of(address("10.0.0.2"), new EncoderRoundTrip(140, true)));
    }

    @Test
    void shouldKnowAnAddressHoweverItIsWritten() {
        String line = "ts rtt:20/1" + SENDS + " rcv_rtt:25";
        assertThat(of("[::ffff:10.0.0.1]:1935 [::ffff:10.0.0.2]:5", line)).containsOnlyKeys(address("10.0.0.2"));
        assertThat(of("[2001:db8::1]:1935 [2001:db8::2]:5", line)).containsOnlyKeys(address("2001:db8::2"));
        assertThat(of("[fe80::1]%eth0:1935 [fe80::2]%eth0:5", line)).containsOnlyKeys(address("fe80::2"));
        assertThat(of("10.0.0.1:1935 10.0.0.2:5 timer:(keepalive,119min,0)", line))
                .containsOnlyKeys(address("10.0.0.2"));
    }

    @Test
    void shouldKnowNothingOfWhatItCannotRead() {
        assertThat(SocketStatistics.of("")).isEmpty();
        assertThat(SocketStatistics.of("nonsense\n\n\t\n 0 0 a b:c\n\t ts rtt:x rcv_rtt:\n"))
                .isEmpty();
        assertThat(of("10.0.0.1:1935 somebody:5", "ts rtt:20/1" + SENDS)).isEmpty();
        assertThat(SocketStatistics.of("\t ts rtt:20/1" + SENDS)).isEmpty();
    }

    @Test
    void shouldSayThatTheProgramIsMissing() {
        assertThatThrownBy(() -> SocketStatistics.read("no-such-program", 1)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldSeeAConnectionOfThisMachine() throws IOException {
        try (ServerSocket server = new ServerSocket();
                Socket sender = new Socket()) {
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            sender.connect(server.getLocalSocketAddress());
            sender.getOutputStream().write(new byte[100]);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(SocketStatistics.read("ss", server.getLocalPort()))
                            .containsOnlyKeys(address("127.0.0.1")));
            assertThat(SocketStatistics.read("ss", 1)).isEmpty();
        }
    }

    private static Map<InetAddress, EncoderRoundTrip> of(String addresses, String facts) {
        return SocketStatistics.of(of1(addresses, facts));
    }

    private static String of1(String addresses, String facts) {
        return "0      0      " + addresses + "\n\t " + facts + "\n";
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }
}
