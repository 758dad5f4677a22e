package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedProxiesTests {

    private static final String PROXY = "10.0.0.7";
    private static final String CLIENT = "203.0.113.9";

    private final TrustedProxies proxies = trusting("10.0.0.0/8", "2001:db8:aaaa::/48");

    @Test
    void shouldBelieveNobodyUnlessTold() {
        assertThat(clientOf(trusting().apply(asked(PROXY, "X-Forwarded-For", CLIENT))))
                .isEqualTo(PROXY);
    }

    @Test
    void shouldNotBelieveAClientThatComesDirectly() {
        assertThat(clientOf(proxies.apply(asked(CLIENT, "X-Forwarded-For", "10.1.1.1"))))
                .isEqualTo(CLIENT);
        assertThat(clientOf(proxies.apply(asked(CLIENT, "Forwarded", "for=127.0.0.1"))))
                .isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For | 203.0.113.9                                        | 203.0.113.9
            X-Forwarded-For | 1.2.3.4, 203.0.113.9                               | 203.0.113.9
            X-Forwarded-For | 127.0.0.1, 10.9.9.9, 203.0.113.9, 10.0.0.8         | 203.0.113.9
            X-Forwarded-For | 10.0.0.9, 10.0.0.8                                 | 10.0.0.9
            X-Forwarded-For | 203.0.113.9:51234                                  | 203.0.113.9
            X-Forwarded-For | 2001:db8::5                                        | 2001:db8:0:0:0:0:0:5
            X-Forwarded-For | [2001:db8::5]:443                                  | 2001:db8:0:0:0:0:0:5
            X-Forwarded-For | ::ffff:203.0.113.9                                 | 203.0.113.9
            X-Forwarded-For | 203.0.113.9, unknown                               | 10.0.0.7
            X-Forwarded-For | 203.0.113.9, evil.example                          | 10.0.0.7
            X-Forwarded-For | 203.0.113.9, unknown, 10.0.0.8                     | 10.0.0.8
            X-Forwarded-For | ,                                                  | 10.0.0.7
            Forwarded       | for=203.0.113.9;proto=https;by=10.0.0.7            | 203.0.113.9
            Forwarded       | for=1.2.3.4, For="[2001:db8:aaaa::1]:4711", for=10.0.0.8 | 1.2.3.4
            Forwarded       | for=1.2.3.4, for="[2001:db8::5]"                   | 2001:db8:0:0:0:0:0:5
            Forwarded       | for=_hidden                                        | 10.0.0.7
            Forwarded       | proto=https                                        | 10.0.0.7
            """)
    void shouldFindTheFirstHopThatIsNoProxyOfOurs(String header, String value, String client) {
        assertThat(clientOf(proxies.apply(asked(PROXY, header, value)))).isEqualTo(client);
    }

    @Test
    void shouldReadSeveralLinesAsOneList() {
        ServerHttpRequest request = MockServerHttpRequest.get("/")
                .remoteAddress(peer(PROXY))
                .header("X-Forwarded-For", "1.2.3.4", CLIENT)
                .build();
        assertThat(clientOf(proxies.apply(request))).isEqualTo(CLIENT);
    }

    @Test
    void shouldNotLetAClientAddTheOtherHeader() {
        assertThat(clientOf(proxies.apply(asked(PROXY, "X-Forwarded-For", CLIENT, "Forwarded", "for=127.0.0.1"))))
                .isEqualTo(PROXY);
        assertThat(clientOf(proxies.apply(asked(PROXY, "X-Forwarded-For", CLIENT, "Forwarded", "for=" + CLIENT))))
                .isEqualTo(CLIENT);
    }

    @Test
    void shouldTellWhetherTheClientCameOverTls() {
        assertThat(schemeOf("X-Forwarded-For", CLIENT, "X-Forwarded-Proto", "https"))
                .isEqualTo("https");
        assertThat(schemeOf("X-Forwarded-For", "1.2.3.4, " + CLIENT, "X-Forwarded-Proto", "https, http"))
                .isEqualTo("http");
        assertThat(schemeOf("Forwarded", "for=" + CLIENT + ";proto=https")).isEqualTo("https");
        assertThat(schemeOf("X-Forwarded-For", CLIENT)).isEqualTo("http");
    }

    @Test
    void shouldLeaveTheRestOfTheAddressAsItWas() {
        ServerHttpRequest told = proxies.apply(
                MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://ovation.example/c/a%20b?q=%26"))
                        .remoteAddress(peer(PROXY))
                        .header("X-Forwarded-For", CLIENT)
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "evil.example")
                        .build());
        assertThat(told.getURI()).isEqualTo(URI.create("https://ovation.example/c/a%20b?q=%26"));
        assertThat(told.getHeaders().headerNames())
                .noneMatch(name -> name.toLowerCase().startsWith("x-forwarded"));
    }

    @Test
    void shouldKeepMetricsFromWhoeverComesThroughAProxyThatNobodyTrusts() {
        assertThat(Hops.present(asked("127.0.0.1", "X-Forwarded-For", CLIENT).getHeaders()))
                .isTrue();
        assertThat(Hops.present(asked("127.0.0.1").getHeaders())).isFalse();
    }

    @Test
    void shouldCountAHouseholdAsOneClient() {
        String one = ClientAddress.of(asked("2001:db8:1:2:aaaa::1"));
        assertThat(ClientAddress.of(asked("2001:db8:1:2:bbbb::2")))
                .isEqualTo(one)
                .endsWith("/64");
        assertThat(ClientAddress.of(asked("2001:db8:1:3::1"))).isNotEqualTo(one);
        assertThat(ClientAddress.of(asked(CLIENT))).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", "", "10.0.0.0/x", "2001:db8::/129"})
    void shouldNotStartWithABlockThatIsNone(String block) {
        assertThatIllegalArgumentException().isThrownBy(() -> trusting(block));
    }

    private static TrustedProxies trusting(String... blocks) {
        return new TrustedProxies(new WebProperties(URI.create("http://localhost"), List.of(), List.of(blocks)));
    }

    private String schemeOf(String... headers) {
        return proxies.apply(asked(PROXY, headers)).getURI().getScheme();
    }

    private static ServerHttpRequest asked(String peer, String... headers) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("http://ovation.example/").remoteAddress(peer(peer));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private static InetSocketAddress peer(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 40000);
    }

    private static String clientOf(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null ? "" : remote.getAddress().getHostAddress();
    }
}
