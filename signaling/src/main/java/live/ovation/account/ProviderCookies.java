package live.ovation.account;

import java.time.Duration;
import live.ovation.platform.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** What a browser keeps while it is away at another house, so that nobody else comes back in its place. */
@Component
class ProviderCookies {

    /** Comes along when the other house sends the browser back, hence not {@code Strict}. */
    static final String ERRAND = "ovation_errand";
    /** Comes along from our own pages only: no other page can have an account linked. */
    static final String TICKET = "ovation_link_ticket";

    private final boolean secure;

    ProviderCookies(WebProperties web) {
        this.secure = "https".equals(web.publicUrl().getScheme());
    }

    ResponseCookie errand(String secret) {
        return cookie(ERRAND, secret, "Lax", Errands.BACK_BY);
    }

    ResponseCookie ticket(String ticket) {
        return cookie(TICKET, ticket, "Strict", LinkTickets.LEAVE_WITHIN);
    }

    ResponseCookie errandOver() {
        return cookie(ERRAND, "", "Lax", Duration.ZERO);
    }

    static String read(ServerHttpRequest request, String name) {
        @Nullable HttpCookie cookie = request.getCookies().getFirst(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private ResponseCookie cookie(String name, String value, String sameSite, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .path("/api/v1/auth/providers")
                .maxAge(life)
                .build();
    }
}
