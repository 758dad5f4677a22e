package live.ovation.account;

import live.ovation.platform.WebProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie by which a browser that signed in before is told from a stranger who guesses. It lets nobody in. */
@Component
class DeviceCookie {

    static final String NAME = "ovation_device";

    private final boolean secure;

    DeviceCookie(WebProperties web) {
        this.secure = "https".equals(web.publicUrl().getScheme());
    }

    ResponseCookie holding(String token) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/v1/auth")
                .maxAge(KnownDevices.REMEMBERED)
                .build();
    }
}
