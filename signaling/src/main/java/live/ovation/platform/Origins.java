package live.ovation.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which pages may talk to us: our own (whatever name they were opened under) and the operator's list. */
@Component
public class Origins {

    private final WebProperties web;

    Origins(WebProperties web) {
        this.web = web;
    }

    /** A request without an Origin does not come from a page, so that no browser's credentials are at stake. */
    public boolean allows(HttpHeaders headers) {
        String origin = headers.getOrigin();
        return origin == null
                || origin.equals(web.origin())
                || web.allowedOrigins().contains(origin)
                || sameHost(origin, headers.getFirst(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
