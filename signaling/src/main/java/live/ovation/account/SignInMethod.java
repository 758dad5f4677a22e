package live.ovation.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How somebody has shown who they are. */
enum SignInMethod {
    @JsonProperty("password")
    PASSWORD,
    /** Another house's word for them (OpenID Connect, OAuth 2). */
    @JsonProperty("provider")
    PROVIDER,
    /** A key of theirs (WebAuthn), which is two factors in one. */
    @JsonProperty("passkey")
    PASSKEY;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignInMethod of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
