package live.ovation.moderation;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/** Names of domains as they are compared: in small letters, and those of other alphabets as Punycode. */
final class Domains {

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.){1,10}[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private Domains() {}

    /** As somebody puts it on a list, also with {@code https://}, a path or {@code www.}. Errors with {@code invalid-domain}. */
    static String read(String written) {
        String host = written.strip().toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme < 0 ? host : host.substring(scheme + 3);
        int end = 0;
        while (end < host.length() && "/?#:".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        host = host.substring(0, end);
        host = host.startsWith("*.") ? host.substring(2) : host;
        host = host.startsWith("www.") ? host.substring(4) : host;
        return ascii(host).filter(name -> NAME.matcher(name).matches()).orElseThrow(() -> invalid(written));
    }

    /** Empty for what is no name in any network. */
    static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is this domain or one below it. */
    static boolean isWithin(String host, String domain) {
        return host.equals(domain)
                || (host.endsWith(domain) && host.charAt(host.length() - domain.length() - 1) == '.');
    }

    private static ProblemException invalid(String written) {
        String shown = written.length() <= 60 ? written : written.substring(0, 60) + "…";
        return new ProblemException(
                "invalid-domain",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "\"" + shown + "\" is not a domain like example.com.");
    }
}
