package live.ovation.channel;

import java.util.Set;
import java.util.stream.Collectors;

/** The addresses that a channel may have. */
final class Slugs {

    static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{1,30})[a-z0-9]";
    static final String RULE =
            "must be 3 to 32 lower-case letters, digits or hyphens, with a letter or digit at both ends";

    /** What pages of ours are called, and what somebody could take for a word of the house's own. */
    private static final Set<String> RESERVED = skeletons(
            "about",
            "account",
            "admin",
            "administrator",
            "anonymous",
            "api",
            "assets",
            "auth",
            "billing",
            "browse",
            "categories",
            "channel",
            "channels",
            "chat",
            "contact",
            "dashboard",
            "docs",
            "download",
            "embed",
            "everyone",
            "explore",
            "following",
            "forgot-password",
            "health",
            "help",
            "here",
            "hls",
            "home",
            "house",
            "imprint",
            "legal",
            "live",
            "login",
            "logout",
            "mail",
            "media",
            "moderator",
            "moderators",
            "mods",
            "null",
            "official",
            "operator",
            "ovation",
            "owner",
            "payment",
            "payments",
            "privacy",
            "profile",
            "register",
            "reset-password",
            "root",
            "search",
            "security",
            "settings",
            "sign-in",
            "sign-out",
            "sign-up",
            "signaling",
            "staff",
            "static",
            "status",
            "studio",
            "subscriptions",
            "support",
            "system",
            "team",
            "terms",
            "undefined",
            "verify-email",
            "video",
            "videos",
            "watch",
            "webmaster",
            "whep",
            "whip",
            "www");

    private Slugs() {}

    /**
     * What is left of an address when what looks alike is the same: {@code 0} and {@code o}; {@code 1}, {@code i} and {@code l};
     * {@code rn} and {@code m}; {@code vv} and {@code w}; with hyphens and without.
     */
    static String skeleton(String slug) {
        return slug.replace("-", "")
                .replace("rn", "m")
                .replace("vv", "w")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l');
    }

    /** Whether it is, or looks like, a word that the house keeps for itself. */
    static boolean isReserved(String slug) {
        return RESERVED.contains(skeleton(slug));
    }

    private static Set<String> skeletons(String... words) {
        return Set.of(words).stream().map(Slugs::skeleton).collect(Collectors.toUnmodifiableSet());
    }
}
