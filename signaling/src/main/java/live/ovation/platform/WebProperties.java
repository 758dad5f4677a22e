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
 */
@ConfigurationProperties("ovation.web")
public record WebProperties(URI publicUrl, @DefaultValue List<String> allowedOrigins) {

    /** {@code scheme://host[:port]} of {@link #publicUrl}. */
    public String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }
}
