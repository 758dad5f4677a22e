package live.ovation.platform;

import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class WebClientFilesIntegrationTests extends IntegrationTest {

    @Test
    void shouldServeThePageAtEveryAddressAPersonMayOpen() {
        for (String address :
                new String[] {"/", "/c/evening-class", "/c/evening-class/videos/1", "/studio", "/admin"}) {
            http.get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectHeader()
                    .valueMatches("Content-Security-Policy", ".*default-src 'self'.*");
        }
    }

    @Test
    void shouldNotSendAPageAgainThatTheBrowserHas() {
        String etag = http.get()
                .uri("/")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();

        http.get()
                .uri("/")
                .header("If-None-Match", String.valueOf(etag))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void shouldShowAPersonThePageAndAProgramAProblemWhereNothingIs() {
        http.get()
                .uri("/no-such-place")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        expectProblem(
                http.get()
                        .uri("/no-such-place")
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange(),
                404,
                "not-found");
    }

    @Test
    void shouldKeepToItsOwnFolder() {
        http.get()
                .uri("/assets/../../application.yaml")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        http.get()
                .uri("/assets/%2e%2e/%2e%2e/application.yaml")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        http.get()
                .uri("/docs/..%2f..%2fapplication.yaml")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }
}
