package live.ovation.account;

import jakarta.validation.Valid;
import java.time.Duration;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in with a key. It asks for the person's fingerprint or PIN, which makes it two factors in one. */
@RestController
@RequestMapping("/api/v1/auth")
class PasskeySignInController {

    private static final Limit FROM = new Limit("passkey-from", 60, Duration.ofMinutes(5));

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyOptions options;
    private final SignIns signIns;
    private final SignedIn signedIn;
    private final RateLimits limits;

    PasskeySignInController(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyOptions options,
            SignIns signIns,
            SignedIn signedIn,
            RateLimits limits) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.options = options;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.limits = limits;
    }

    /** What a key has to sign, whoever's it is. */
    @PostMapping("/passkey-options")
    Mono<PasskeyOptions.RequestOptions> options(ServerWebExchange exchange) {
        return limited(Device.of(exchange.getRequest()))
                .then(Mono.defer(challenges::forSignIn))
                .map(options::toUse);
    }

    /**
     * Signs in by what a key has signed. 401 {@code passkey-expired}, {@code passkey-rejected} and {@code passkey-unknown}; 403
     * {@code email-not-verified}.
     */
    @PostMapping("/passkey")
    Mono<ResponseEntity<SignedIn.Tokens>> signIn(
            @Valid @RequestBody Passkeys.Assertion body, ServerWebExchange exchange) {
        Device device = Device.of(exchange.getRequest());
        return limited(device)
                .then(Mono.defer(() -> passkeys.accountOf(body)))
                .flatMap(account -> signIns.open(account, SignInMethod.PASSKEY, device))
                .flatMap(session -> signedIn.answer(session, device));
    }

    private Mono<Void> limited(Device device) {
        return limits.take(FROM, device.address());
    }
}
