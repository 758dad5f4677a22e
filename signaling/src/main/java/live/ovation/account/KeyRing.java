package live.ovation.account;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys of access tokens. A new one is published before it signs, and an old one for as long as tokens of it are good, so that nobody
 * is signed out by a change of keys. Everything here but {@link #signing} and {@link #published} blocks on its file.
 */
@Component
class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    /** Until a new key signs: longer than nodes take to see it, and than readers may keep the published set. */
    static final Duration NOTICE = Duration.ofMinutes(11);

    private final KeyFile file;
    private final AccountProperties properties;
    private final Clock clock;
    private volatile List<ECKey> keys;

    KeyRing(AccountProperties properties, Clock clock) throws IOException, ParseException {
        this.file = new KeyFile(properties.jwtKeyFile());
        this.properties = properties;
        this.clock = clock;
        this.keys = file.exists() ? file.read() : file.update(this::firstOrThose);
    }

    /** The newest key whose time has come. */
    ECKey signing() {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> !from(key).isAfter(now))
                .max(Comparator.comparing(KeyRing::from))
                .orElseThrow(() -> new IllegalStateException("no key of the ring may sign yet"));
    }

    /** All keys that a good token may be signed with, now or soon, with their private parts. */
    JWKSet published() {
        Instant now = clock.instant();
        List<JWK> good = new ArrayList<>();
        keys.stream().filter(key -> !expired(key, now)).forEach(good::add);
        return new JWKSet(good);
    }

    /** Adds a key that signs after {@link #NOTICE} and lets the others run out. */
    void rotate() throws IOException, ParseException {
        keys = file.update(this::withNext);
        log.info("A new key will sign access tokens in {} min", NOTICE.toMinutes());
    }

    /** Takes what another node has changed, and rotates when the key is as old as it may get. */
    void lookAfter() throws IOException, ParseException {
        keys = file.read();
        Instant newest =
                keys.stream().map(KeyRing::from).max(Comparator.naturalOrder()).orElse(Instant.MAX);
        if (newest.plus(properties.keyLife()).isBefore(clock.instant())) {
            rotate();
        }
    }

    private List<ECKey> firstOrThose(List<ECKey> those) {
        return those.isEmpty() ? List.of(KeyFile.newKey(clock.instant())) : those;
    }

    private List<ECKey> withNext(List<ECKey> those) {
        Instant from = clock.instant().plus(NOTICE);
        Instant now = clock.instant();
        Date gone = Date.from(from.plus(properties.accessTokenLife()).plus(Duration.ofMinutes(2)));
        List<ECKey> next = new ArrayList<>();
        those.stream()
                .filter(key -> !expired(key, now))
                .map(key -> key.getExpirationTime() == null
                        ? new ECKey.Builder(key).expirationTime(gone).build()
                        : key)
                .forEach(next::add);
        next.add(KeyFile.newKey(from));
        return List.copyOf(next);
    }

    /** A key of the first version has no beginning. */
    private static Instant from(ECKey key) {
        Date from = key.getNotBeforeTime();
        return from == null ? Instant.EPOCH : from.toInstant();
    }

    private static boolean expired(ECKey key, Instant now) {
        Date end = key.getExpirationTime();
        return end != null && end.toInstant().isBefore(now);
    }
}
