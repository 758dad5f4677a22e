package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;

/** Loopback has many addresses: one of them is the proxy that the test's service trusts. */
class TrustedProxiesIntegrationTests extends IntegrationTest {

    private static final String SOMEBODY = "127.0.0.1";

    @Test
    void shouldCountTheClientsOfATrustedProxyOneByOne() throws IOException, InterruptedException {
        assertThat(leftOf(TestStack.TRUSTED_PROXY, "203.0.113.1")).isEqualTo(59);
        assertThat(leftOf(TestStack.TRUSTED_PROXY, "203.0.113.2")).isEqualTo(59);
        assertThat(leftOf(TestStack.TRUSTED_PROXY, "1.2.3.4, 203.0.113.2")).isLessThan(59);
    }

    @Test
    void shouldNotLetAnybodyElseChooseTheirAddress() throws IOException, InterruptedException {
        assertThat(leftOf(SOMEBODY, "203.0.113.3")).isEqualTo(59);
        assertThat(leftOf(SOMEBODY, "203.0.113.4")).isLessThan(59);
    }

    @Test
    void shouldShowMetricsToThisMachineOnly() throws IOException, InterruptedException {
        assertThat(asked(SOMEBODY, "/actuator/prometheus", "").statusCode()).isEqualTo(200);
        assertThat(asked(SOMEBODY, "/actuator/prometheus", "203.0.113.5").statusCode())
                .isEqualTo(401);
        assertThat(asked(TestStack.TRUSTED_PROXY, "/actuator/prometheus", "203.0.113.5")
                        .statusCode())
                .isEqualTo(401);
    }

    private int leftOf(String peer, String forwardedFor) throws IOException, InterruptedException {
        HttpResponse<String> answer = asked(peer, "/api/v1/house", forwardedFor);
        assertThat(answer.statusCode()).isEqualTo(200);
        String left = answer.headers().firstValue("RateLimit").orElse("");
        return Integer.parseInt(left.replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private HttpResponse<String> asked(String peer, String path, String forwardedFor)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SOON);
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(peer))
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
