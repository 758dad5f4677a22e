package live.ovation.sfu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * TURN servers with credentials that expire: the user name is {@code <expiry in Unix seconds>:<user>}, the credential its HMAC-SHA1
 * under the secret shared with coturn.
 */
@Service
public class IceServers {

    private final TurnProperties turn;
    private final Clock clock;

    IceServers(TurnProperties turn, Clock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    /** An entry of RTCConfiguration.iceServers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    /** ICE servers for {@code user}; none when no TURN server is configured. */
    public List<IceServer> forUser(String user) {
        if (turn.urls().isEmpty()) {
            return List.of();
        }
        long expiry = clock.instant().plus(turn.credentialLife()).getEpochSecond();
        String username = expiry + ":" + user;
        return List.of(new IceServer(turn.urls(), username, sign(username)));
    }

    private String sign(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(turn.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
