package live.ovation.account;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.Tokens;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Bounds the guesses at a password without locking its owner out: browsers that have been signed in share no limit with the rest of
 * the world, so that whoever guesses from elsewhere can only exhaust what is left to elsewhere.
 */
@Component
class KnownDevices {

    static final Duration REMEMBERED = Duration.ofDays(365);

    /** Of all guesses from one address, at passwords and codes. */
    static final Limit FROM = new Limit("login-from", 60, Duration.ofMinutes(5));

    private static final Limit STRANGERS = new Limit("login-as", 20, Duration.ofMinutes(5));
    private static final Limit KNOWN = new Limit("login-known", 20, Duration.ofMinutes(5));

    private final KnownDeviceRepository devices;
    private final RateLimits limits;
    private final Clock clock;

    KnownDevices(KnownDeviceRepository devices, RateLimits limits, Clock clock) {
        this.devices = devices;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a guess at the password of {@code email}; errors with {@code rate-limited}. */
    Mono<Void> countGuess(String email, Device device) {
        String who = Tokens.hash(email);
        String token = Tokens.hash(device.token());
        return limits.take(FROM, device.address())
                .then(Mono.defer(() -> devices.belongsTo(token, email)))
                .flatMap(known -> known ? limits.take(KNOWN, token) : limits.take(STRANGERS, who));
    }

    /** Remembers the device; what it has to keep for that. */
    Mono<String> remember(UUID accountId, Device device) {
        return devices.use(Tokens.hash(device.token()), accountId, clock.instant())
                .flatMap(updated -> updated == 1 ? Mono.just(device.token()) : introduce(accountId));
    }

    private Mono<String> introduce(UUID accountId) {
        String token = Tokens.random(160);
        return devices.add(Tokens.hash(token), accountId, clock.instant()).thenReturn(token);
    }
}
