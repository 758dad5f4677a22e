package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.net.URI;
import java.util.List;
import live.ovation.platform.OutboundUrls.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundUrlsTests {

    private final OutboundUrls urls = urls(new OutboundProperties(List.of(), false));

    @ParameterizedTest
    @CsvSource({
        "https://example.org/hooks,",
        "https://example.org:8443/hooks?for=ada,",
        "https://8.8.8.8/,",
        "http://example.org/,UNENCRYPTED",
        "ftp://example.org/,SCHEME",
        "file:///etc/passwd,MALFORMED",
        "example.org,MALFORMED",
        "https://exa mple.org,MALFORMED",
        "https://example.org/#part,MALFORMED",
        "https://ada:secret@example.org/,LOGIN",
        "https://example.org:22/,PORT",
        "https://example.org:0/,PORT",
        "https://example.org:99999/,PORT",
        "https://localhost/,INSIDE",
        "https://db.localhost/,INSIDE",
        "https://127.0.0.1/,INSIDE",
        "https://169.254.169.254/latest,INSIDE",
        "https://[::1]/,INSIDE",
        "https://[::ffff:10.0.0.1]/,INSIDE",
        "https://house.test/,INSIDE"
    })
    void shouldTellWhyAnAddressIsRefused(String url, String why) {
        Refusal refusal = why == null ? null : Refusal.valueOf(why);

        assertThat(urls.refuseHttp(url).orElse(null)).isEqualTo(refusal);
    }

    @Test
    void shouldTakeWhatTheOperatorAllows() {
        OutboundUrls open = urls(new OutboundProperties(List.of("127.0.0.0/8"), true));

        assertThat(open.refuseHttp("http://127.0.0.1:9000/")).isEmpty();
        assertThat(open.refuseHttp("http://localhost:9000/")).isEmpty();
    }

    private static OutboundUrls urls(OutboundProperties properties) {
        try {
            var web = new WebProperties(URI.create("https://house.test"), List.of(), List.of());
            return new OutboundUrls(new Outbound(properties), properties, web);
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }
}
