package live.ovation.platform;

import static live.ovation.platform.AccessRules.Rule.ADMIN;
import static live.ovation.platform.AccessRules.Rule.ANYBODY;
import static live.ovation.platform.AccessRules.Rule.CHECKED_INSIDE;
import static live.ovation.platform.AccessRules.Rule.ENROLLING;
import static live.ovation.platform.AccessRules.Rule.LOOPBACK;
import static live.ovation.platform.AccessRules.Rule.NOBODY;
import static live.ovation.platform.AccessRules.Rule.OWNER;
import static live.ovation.platform.AccessRules.Rule.SIGNED_IN;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use which route. A route without a line here is refused, and a test names it. To add one: a line for its group, above whatever
 * is wider; the first line that fits counts. Only {@code /hls/**} is not here, which is answered below the security filters (module hls).
 */
final class AccessRules {

    /** What a route asks of who calls it. */
    enum Rule {
        ANYBODY,
        /** Nothing of the filter: the route looks at a key, a cookie, a playback token or the caller's origin itself. */
        CHECKED_INSIDE,
        /** An access token, also of who has yet to set up a second factor (see {@link Enrolling}). */
        ENROLLING,
        /** An access token, and the route is only about its holder. */
        SIGNED_IN,
        /** An access token, and the route checks that what it changes is its holder's. */
        OWNER,
        ADMIN,
        /** A program on this machine that no proxy speaks for. */
        LOOPBACK,
        NOBODY
    }

    private static final Set<HttpMethod> ANY = Set.of();

    static final List<Line> TABLE = List.of(
            // the web client and the reference of the API
            line(ANYBODY, Set.of(GET), "/", "/c/*", "/c/*/chat", "/c/*/videos/*", "/studio/**", "/admin/**"),
            line(
                    ANYBODY,
                    Set.of(GET),
                    "/settings",
                    "/sign-in",
                    "/forgot-password",
                    "/reset-password",
                    "/verify-email",
                    "/appeal"),
            line(ANYBODY, Set.of(GET), "/assets/**", "/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest"),
            line(ANYBODY, Set.of(GET), "/openapi.json", "/docs", "/docs/*"),
            // media: the first message's token, stream keys, visibility and playback tokens
            line(CHECKED_INSIDE, Set.of(GET), "/ws", "/videos/**"),
            line(CHECKED_INSIDE, ANY, "/whip/**", "/whep/**"),
            // how people get a token who have none: by a password, a cookie, a link
            line(CHECKED_INSIDE, ANY, "/api/v1/auth/**"),
            line(ENROLLING, Set.of(GET), "/api/v1/me", "/api/v1/me/security"),
            line(ENROLLING, Set.of(POST), "/api/v1/me/totp", "/api/v1/me/totp/confirm"),
            line(SIGNED_IN, ANY, "/api/v1/me/**"),
            // a ticket that shows whose sanction it is about
            line(CHECKED_INSIDE, Set.of(POST), "/api/v1/appeals", "/api/v1/appeals/sanctions"),
            line(ADMIN, ANY, "/api/v1/admin/**"),
            line(ANYBODY, Set.of(GET), "/.well-known/jwks.json", "/api/v1/house", "/api/v1/live"),
            line(SIGNED_IN, Set.of(POST), "/api/v1/channels"),
            line(ANYBODY, Set.of(GET), "/api/v1/channels/*", "/api/v1/channels/*/videos"),
            line(ANYBODY, Set.of(GET), "/browse", "/media/*", "/api/v1/categories", "/api/v1/channels"),
            line(SIGNED_IN, ANY, "/api/v1/channels/*/follow"),
            line(CHECKED_INSIDE, Set.of(POST), "/api/v1/channels/*/playback", "/api/v1/videos/*/playback"),
            line(OWNER, ANY, "/api/v1/channels/*/access/**", "/api/v1/channels/*/moderators/**"),
            line(OWNER, ANY, "/api/v1/channels/*/settings", "/api/v1/channels/*/banner"),
            line(OWNER, Set.of(PATCH), "/api/v1/channels/*"),
            line(OWNER, ANY, "/api/v1/channels/*/webhooks/**", "/api/v1/channels/*/restreams/**"),
            line(OWNER, ANY, "/api/v1/channels/*/stream-key"),
            line(OWNER, Set.of(GET), "/api/v1/channels/*/encoder"),
            line(OWNER, Set.of(GET, PUT), "/api/v1/channels/*/house-rules"),
            line(CHECKED_INSIDE, Set.of(GET), "/api/v1/channels/*/chat/modes", "/api/v1/channels/*/chat/emotes"),
            line(CHECKED_INSIDE, Set.of(GET), "/api/v1/channels/*/chat/people", "/api/v1/channels/*/chat/people/*"),
            line(OWNER, ANY, "/api/v1/channels/*/chat/modes", "/api/v1/channels/*/chat/emotes/**"),
            line(OWNER, ANY, "/api/v1/channels/*/chat/bans/**", "/api/v1/channels/*/chat/pin"),
            line(SIGNED_IN, Set.of(POST), "/api/v1/channels/*/appeals"),
            line(OWNER, ANY, "/api/v1/channels/*/appeals/**"),
            line(OWNER, Set.of(GET), "/api/v1/channels/*/moderation-log"),
            line(OWNER, ANY, "/api/v1/channels/*/chat/people/**", "/api/v1/channels/*/chat/shadows/**"),
            line(SIGNED_IN, Set.of(POST), "/api/v1/channels/*/chat/warnings/*/acknowledgement"),
            line(OWNER, ANY, "/api/v1/channels/*/chat/words/**", "/api/v1/channels/*/chat/spam-rules"),
            line(OWNER, ANY, "/api/v1/channels/*/chat/held/**", "/api/v1/channels/*/chat/guard"),
            line(OWNER, ANY, "/api/v1/channels/*/reports/**"),
            line(SIGNED_IN, Set.of(POST), "/api/v1/reports"),
            line(OWNER, Set.of(DELETE), "/api/v1/channels/*/chat/messages/*"),
            line(CHECKED_INSIDE, Set.of(GET), "/api/v1/videos/*", "/api/v1/videos/*/download"),
            line(CHECKED_INSIDE, Set.of(GET), "/api/v1/channels/*/chat/messages"),
            line(OWNER, Set.of(PATCH, DELETE), "/api/v1/videos/*"),
            line(OWNER, Set.of(GET), "/api/v1/channels/*/health", "/api/v1/videos/*/health"),
            line(ANYBODY, Set.of(GET), "/actuator/health/**"),
            line(LOOPBACK, Set.of(GET), "/actuator/prometheus", "/actuator/audit"),
            line(LOOPBACK, Set.of(POST), "/actuator/first-admin"),
            // the files of libraries, which /docs shows some of
            line(NOBODY, ANY, "/actuator/**", "/webjars/**"));

    private AccessRules() {}

    /** One group of routes; no methods: all of them. */
    record Line(Rule rule, Set<HttpMethod> methods, List<PathPattern> patterns) {

        boolean covers(HttpMethod method, PathContainer path) {
            return (methods.isEmpty() || methods.contains(method))
                    && patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    static Optional<Rule> of(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(line -> line.covers(method, parsed))
                .findFirst()
                .map(Line::rule);
    }

    private static Line line(Rule rule, Set<HttpMethod> methods, String... patterns) {
        List<PathPattern> parsed = Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new Line(rule, methods, parsed);
    }
}
