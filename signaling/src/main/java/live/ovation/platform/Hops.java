package live.ovation.platform;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the proxies on the way say of the hops before them, in {@code Forwarded} (RFC 7239) and {@code X-Forwarded-*}. */
final class Hops {

    static final String FORWARDED = "Forwarded";
    static final String FOR = "X-Forwarded-For";
    static final String PROTO = "X-Forwarded-Proto";

    private Hops() {}

    /**
     * One hop, as the proxy behind it says.
     *
     * @param address null where the proxy hides it or writes what is none
     * @param secure whether it came over TLS; null when nobody says
     */
    record Hop(@Nullable InetAddress address, @Nullable Boolean secure) {}

    /** From the one that says it came from the client to the one nearest to us. */
    static List<Hop> forwarded(HttpHeaders headers) {
        return elements(headers, FORWARDED).map(Hops::element).toList();
    }

    static List<Hop> xForwarded(HttpHeaders headers) {
        List<String> protos = elements(headers, PROTO).toList();
        List<String> addresses = elements(headers, FOR).toList();
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            // counted from our end; a proxy that only passes the first one's word on leaves a single word
            int proto = Math.max(0, protos.size() - (addresses.size() - i));
            hops.add(new Hop(address(addresses.get(i)), proto < protos.size() ? secure(protos.get(proto)) : null));
        }
        return hops;
    }

    static boolean present(HttpHeaders headers) {
        return headers.containsHeader(FORWARDED) || headers.containsHeader(FOR);
    }

    private static java.util.stream.Stream<String> elements(HttpHeaders headers, String name) {
        return headers.getOrEmpty(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip);
    }

    private static Hop element(String text) {
        InetAddress address = null;
        Boolean secure = null;
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = pair.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = pair.substring(equals + 1).strip().replace("\"", "");
            if (name.equals("for")) {
                address = address(value);
            } else if (name.equals("proto")) {
                secure = secure(value);
            }
        }
        return new Hop(address, secure);
    }

    private static Boolean secure(String proto) {
        return proto.equalsIgnoreCase("https");
    }

    /** With or without a port, IPv6 in brackets or not. */
    private static @Nullable InetAddress address(String text) {
        String bare = text;
        if (text.startsWith("[")) {
            bare = text.substring(1, Math.max(1, text.indexOf(']')));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            bare = text.substring(0, text.indexOf(':'));
        }
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
