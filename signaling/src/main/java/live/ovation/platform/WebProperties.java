package live.ovation.platform;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach us.
 *
 * @param publicUrl the address in people's browsers, without a trailing slash
 * @param allowedOrigins further origins whose pages may open the WebSocket and use the API
 * @param trustedProxies blocks of addresses (CIDR) of the reverse proxies whose word about the client's address counts
 */
@ConfigurationProperties("ovation.web")
public record WebProperties(
        URI publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies) {

    /** {@code scheme://host[:port]} of {@link #publicUrl}. */
    public String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }
}
