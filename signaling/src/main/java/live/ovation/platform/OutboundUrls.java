package live.ovation.platform;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which URLs people may give us to connect to, as far as can be told from reading them; {@link Outbound} looks at what they lead to.
 */
@Component
public class OutboundUrls {

    private static final int LONGEST = 2000;
    /** Below are the ports of services of a machine, of which only the schemes' own are for this. */
    private static final int FIRST_FREE_PORT = 1024;

    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80, "rtmps", 443, "rtmp", 1935);

    private final Outbound outbound;
    private final OutboundProperties properties;
    private final WebProperties web;

    OutboundUrls(Outbound outbound, OutboundProperties properties, WebProperties web) {
        this.outbound = outbound;
        this.properties = properties;
        this.web = web;
    }

    /** Why a URL is refused. */
    public enum Refusal {
        MALFORMED,
        /** A scheme that this is not about. */
        SCHEME,
        /** The house wants the encrypted kind. */
        UNENCRYPTED,
        /** A name and a password before the host. */
        LOGIN,
        PORT,
        /** It leads into this house. */
        INSIDE
    }

    /** The port that a URL means. */
    public static int portOf(URI url) {
        int port = url.getPort();
        return port >= 0 ? port : PORTS.getOrDefault(url.getScheme().toLowerCase(Locale.ROOT), 0);
    }

    /** For webhooks: {@code https:} only, unless the house takes {@code http:} as well. */
    public Optional<Refusal> refuseHttp(String text) {
        return refuse(text, "https", "http", properties.allowUnencrypted());
    }

    /** For restreams. Many services have no RTMPS, so that {@code rtmp:} is always taken. */
    public Optional<Refusal> refuseRtmp(String text) {
        return refuse(text, "rtmps", "rtmp", true);
    }

    private Optional<Refusal> refuse(String text, String encrypted, String plain, boolean plainToo) {
        URI url = parse(text);
        if (url == null || url.getHost() == null || url.getRawFragment() != null) {
            return Optional.of(Refusal.MALFORMED);
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals(encrypted) && !scheme.equals(plain)) {
            return Optional.of(Refusal.SCHEME);
        }
        if (scheme.equals(plain) && !plainToo) {
            return Optional.of(Refusal.UNENCRYPTED);
        }
        return refuseAuthority(url);
    }

    private Optional<Refusal> refuseAuthority(URI url) {
        if (url.getRawUserInfo() != null) {
            return Optional.of(Refusal.LOGIN);
        }
        int port = portOf(url);
        if ((port < FIRST_FREE_PORT && !PORTS.containsValue(port)) || port > 65_535) {
            return Optional.of(Refusal.PORT);
        }
        return leadsInside(url.getHost()) ? Optional.of(Refusal.INSIDE) : Optional.empty();
    }

    private boolean leadsInside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        InetAddress number = name.equals("localhost") || name.endsWith(".localhost")
                ? InetAddress.getLoopbackAddress()
                : literal(name);
        return number == null ? name.equals(web.publicUrl().getHost()) : !outbound.allows(number);
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable URI parse(String text) {
        try {
            URI url = URI.create(text);
            return text.length() <= LONGEST && url.isAbsolute() ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
