package live.ovation.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a device is answered that is signed in now. */
@Component
class SignedIn {

    private final AccessTokens accessTokens;
    private final RefreshCookie refreshCookie;
    private final DeviceCookie deviceCookie;
    private final KnownDevices devices;

    SignedIn(AccessTokens accessTokens, RefreshCookie refreshCookie, DeviceCookie deviceCookie, KnownDevices devices) {
        this.accessTokens = accessTokens;
        this.refreshCookie = refreshCookie;
        this.deviceCookie = deviceCookie;
        this.devices = devices;
    }

    /**
     * What a client needs to act as somebody.
     *
     * @param expiresIn for how many seconds the bearer token is good
     * @param enrolling whether it is good for nothing but setting up the second factor that the house asks for; the next one is, once
     *     that is done
     */
    record Tokens(String accessToken, long expiresIn, boolean enrolling) {}

    /** To a device that has just signed in, which is known from now on. */
    Mono<ResponseEntity<Tokens>> answer(SignIns.Session session, Device device) {
        return devices.remember(session.accountId(), device)
                .map(token -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.SET_COOKIE,
                                refreshCookie.holding(session.refreshToken()).toString())
                        .header(
                                HttpHeaders.SET_COOKIE,
                                deviceCookie.holding(token).toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(tokens(session)));
    }

    /** To a device that goes on. */
    ResponseEntity<Tokens> answer(SignIns.Session session) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        refreshCookie.holding(session.refreshToken()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(tokens(session));
    }

    private Tokens tokens(SignIns.Session session) {
        return new Tokens(accessTokens.issue(session), accessTokens.lifeSeconds(), session.enrolling());
    }
}
