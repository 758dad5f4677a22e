package live.ovation.recording;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.platform.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a player fetch one private recording for some hours. A player asks for a segment each second and can send no header with it, so
 * a token is short, in the address, and checked without a key pair: {@code <expiry, s since 1970>.<HMAC-SHA256>}.
 */
@Component
class PlaybackTokens {

    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final RecordingProperties properties;
    private final Clock clock;

    @Autowired
    PlaybackTokens(SecretBox box, RecordingProperties properties, Clock clock) {
        this(box.keyFor("playback tokens"), properties, clock);
    }

    PlaybackTokens(byte[] secret, RecordingProperties properties, Clock clock) {
        this.key = new SecretKeySpec(sign(new SecretKeySpec(secret, HMAC), "ovation playback tokens 1"), HMAC);
        this.properties = properties;
        this.clock = clock;
    }

    String issue(UUID id) {
        long expiry = clock.instant().plus(properties.playbackTokenLife()).getEpochSecond();
        return expiry + "." + signature(id, expiry);
    }

    /** Whether it is one of ours, for this recording, and still good. */
    boolean isGood(@Nullable String token, UUID id) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 1 || dot > 12) {
            return false;
        }
        try {
            long expiry = Long.parseLong(token.substring(0, dot));
            return Instant.ofEpochSecond(expiry).isAfter(clock.instant())
                    && MessageDigest.isEqual(bytes(token.substring(dot + 1)), bytes(signature(id, expiry)));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String signature(UUID id, long expiry) {
        return URL_SAFE.encodeToString(sign(key, id + "." + expiry));
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
