package live.ovation.account;

import java.time.Duration;
import live.ovation.platform.WebProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries the refresh token: for our own pages, for the auth routes, out of scripts' reach. */
@Component
class RefreshCookie {

    static final String NAME = "ovation_refresh";

    private final AccountProperties properties;
    private final boolean secure;

    RefreshCookie(AccountProperties properties, WebProperties web) {
        this.properties = properties;
        this.secure = "https".equals(web.publicUrl().getScheme());
    }

    ResponseCookie holding(String token) {
        return cookie(token, properties.refreshTokenLife());
    }

    ResponseCookie gone() {
        return cookie("", Duration.ZERO);
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/v1/auth")
                .maxAge(life)
                .build();
    }
}
