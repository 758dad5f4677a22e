package live.ovation.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Peers that send a byte now and then. */
class SlowRequestsIntegrationTests extends IntegrationTest {

    private static final List<String> BEGINNINGS = List.of(
            "",
            "GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nSec-WebSocket-Key: ",
            // the second request of a connection
            "GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\n\r\nPOST /whip/jazz HTTP/1.1\r\nX-Slow: ");

    @Test
    void shouldEndWhoNeverGetsToTheEndOfAHeader() throws IOException {
        List<Socket> slow = BEGINNINGS.stream().map(this::open).toList();

        get("/api/v1/live").expectStatus().isOk();
        await("all are ended")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                // each of them sends something, whatever became of the others
                .until(() -> !slow.stream()
                        .map(SlowRequestsIntegrationTests::isEnded)
                        .toList()
                        .contains(false));
        get("/api/v1/live").expectStatus().isOk();

        for (Socket socket : slow) {
            socket.close();
        }
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private Socket open(String beginning) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Sends one byte more where something was sent before. */
    private static boolean isEnded(Socket socket) {
        try {
            if (socket.getInputStream().read(new byte[4096]) < 0) {
                return true;
            }
        } catch (SocketTimeoutException e) {
            return sent(socket);
        } catch (IOException e) {
            return true;
        }
        return false;
    }

    private static boolean sent(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
