package live.ovation.account;

import java.net.URI;
import java.util.List;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Where a browser goes on that is on its way through another house, and what it takes along. */
@Component
class DoorRedirects {

    private static final Logger log = LoggerFactory.getLogger(DoorRedirects.class);

    private final ProviderCookies cookies;

    DoorRedirects(ProviderCookies cookies) {
        this.cookies = cookies;
    }

    ResponseEntity<Void> to(URI address, ResponseCookie kept) {
        return redirect(address, List.of(kept.toString()));
    }

    /** To the page that the errand was for. */
    ResponseEntity<Void> home(Errand errand, List<String> gained) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(HttpHeaders.SET_COOKIE, gained);
        headers.add(HttpHeaders.SET_COOKIE, cookies.errandOver().toString());
        return redirect(URI.create(errand.returnTo()), headers.getOrEmpty(HttpHeaders.SET_COOKIE));
    }

    /**
     * To the page that says what went wrong on an errand, that asks for the second factor which is missing yet, or on which somebody
     * who is suspended may say something against it.
     */
    Mono<ResponseEntity<Void>> problem(Throwable e, Errand errand) {
        if (e instanceof ProblemException problem && problem.members().containsKey("appeal")) {
            return Mono.just(over(URI.create("/appeal#" + problem.members().get("appeal"))));
        }
        return e instanceof ProblemException problem && problem.members().containsKey("challenge")
                ? Mono.just(over(UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("returnTo", "{page}")
                        .fragment("challenge={challenge}")
                        .encode()
                        .buildAndExpand(errand.returnTo(), problem.members().get("challenge"))
                        .toUri()))
                : problem(e, errand.links());
    }

    /** @param settings whether the person was on the settings page, and not at the door */
    Mono<ResponseEntity<Void>> problem(Throwable e, boolean settings) {
        if (!(e instanceof ProblemException)) {
            log.error("Nobody could be signed in by another house", e);
        }
        String code = e instanceof ProblemException problem
                ? problem.code()
                : ProblemException.internal().code();
        return Mono.just(over(URI.create((settings ? "/settings" : "/sign-in") + "?problem=" + code)));
    }

    private ResponseEntity<Void> over(URI address) {
        return redirect(address, List.of(cookies.errandOver().toString()));
    }

    private static ResponseEntity<Void> redirect(URI address, List<String> cookies) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .header(HttpHeaders.SET_COOKIE, cookies.toArray(String[]::new))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
