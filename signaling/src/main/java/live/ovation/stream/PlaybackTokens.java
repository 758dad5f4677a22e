package live.ovation.stream;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.ovation.platform.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a player fetch one stream that is not for everybody, live or recorded, for some minutes. A player asks for a part five times a
 * second and can send no header with it, so a token is short, in the address, and checked without a key pair or a database:
 * {@code <base64url of the claims>.<base64url of their HMAC-SHA256>}.
 */
@Component
public class PlaybackTokens {

    private static final String HMAC = "HmacSHA256";
    private static final int CLAIM_BYTES = 2 + 3 * 16 + 3 * 8;
    private static final int LONGEST = 256;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final SecretKeySpec key;
    private final Duration life;
    private final Clock clock;
    /** When people were removed from channels: what they were given before is void. Kept until it has expired by itself. */
    private final ConcurrentMap<Removed, Instant> removed = new ConcurrentHashMap<>();

    private record Removed(UUID channelId, UUID accountId) {}

    @Autowired
    PlaybackTokens(SecretBox secrets, StreamProperties properties, Clock clock) {
        this(secrets.keyFor("playback tokens"), properties.playbackTokenLife(), clock);
    }

    /** @param secret of 32 bytes */
    public PlaybackTokens(byte[] secret, Duration life, Clock clock) {
        this.key = new SecretKeySpec(secret, HMAC);
        this.life = life;
        this.clock = clock;
    }

    /** How long a token issued now is good for. */
    public Duration life() {
        return life;
    }

    /** A token for somebody who may watch. {@code visit} stands for who is not signed in. */
    public String issue(UUID channelId, UUID streamId, AccessRule rule, @Nullable UUID accountId, UUID visit) {
        return issue(channelId, streamId, rule, accountId, visit, life);
    }

    /** A token for the house's own programs, which take as long as they take. */
    public String issueForTheHouse(UUID channelId, UUID streamId, AccessRule rule, Duration goodFor) {
        return issue(channelId, streamId, rule, null, UUID.randomUUID(), goodFor);
    }

    /** What a token says; null when it is none of ours or no longer good. */
    public @Nullable PlaybackClaims read(@Nullable String token) {
        int dot = token == null || token.length() > LONGEST ? -1 : token.indexOf('.');
        if (token == null || dot < 0) {
            return null;
        }
        try {
            byte[] claims = FROM_TEXT.decode(token.substring(0, dot));
            byte[] signature = FROM_TEXT.decode(token.substring(dot + 1));
            return claims.length == CLAIM_BYTES && MessageDigest.isEqual(signature, sign(claims)) ? good(claims) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What a token says, if it is good for this stream. */
    public @Nullable PlaybackClaims read(@Nullable String token, UUID streamId) {
        PlaybackClaims claims = read(token);
        return claims != null && claims.streamId().equals(streamId) ? claims : null;
    }

    /** Makes void what an account was given for a channel until now. */
    void revoke(UUID channelId, UUID accountId) {
        Instant now = clock.instant();
        removed.values().removeIf(at -> at.plus(life).isBefore(now));
        removed.put(new Removed(channelId, accountId), now);
    }

    private boolean isVoid(PlaybackClaims claims) {
        UUID accountId = claims.accountId();
        Instant at = accountId == null ? null : removed.get(new Removed(claims.channelId(), accountId));
        return at != null && !claims.issuedAt().isAfter(at);
    }

    private String issue(
            UUID channelId, UUID streamId, AccessRule rule, @Nullable UUID accountId, UUID visit, Duration goodFor) {
        Instant now = clock.instant();
        UUID viewer = accountId == null ? visit : accountId;
        ByteBuffer claims = ByteBuffer.allocate(CLAIM_BYTES)
                .put((byte) (accountId == null ? 0 : 1))
                .put((byte) rule.visibility().number());
        put(claims, channelId);
        put(claims, streamId);
        put(claims, viewer);
        claims.putLong(rule.passwordVersion())
                .putLong(now.toEpochMilli())
                .putLong(now.plus(goodFor).toEpochMilli());
        byte[] bytes = claims.array();
        return TO_TEXT.encodeToString(bytes) + "." + TO_TEXT.encodeToString(sign(bytes));
    }

    private @Nullable PlaybackClaims good(byte[] bytes) {
        PlaybackClaims claims = parse(bytes);
        return claims.expiresAt().isAfter(clock.instant()) && !isVoid(claims) ? claims : null;
    }

    private static PlaybackClaims parse(byte[] bytes) {
        ByteBuffer claims = ByteBuffer.wrap(bytes);
        boolean hasAccount = claims.get() == 1;
        Visibility visibility = Objects.requireNonNull(Visibility.numbered(claims.get()));
        return new PlaybackClaims(
                uuid(claims),
                uuid(claims),
                uuid(claims),
                hasAccount,
                visibility,
                claims.getLong(),
                Instant.ofEpochMilli(claims.getLong()),
                Instant.ofEpochMilli(claims.getLong()));
    }

    private static void put(ByteBuffer to, UUID id) {
        to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    private byte[] sign(byte[] claims) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
