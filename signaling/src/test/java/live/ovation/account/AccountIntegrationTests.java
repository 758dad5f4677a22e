package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccountIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    @Test
    void shouldShowWhoIsSignedIn() {
        Person ada = register();

        http.get()
                .uri("/api/v1/me")
                .headers(h -> h.setBearerAuth(ada.accessToken()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(ada.email())
                .jsonPath("$.displayName")
                .isEqualTo("Ada");
    }

    @Test
    void shouldAnswerAWrongPasswordAndAnUnknownPersonAlike() {
        Person ada = register();

        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", "not the password")),
                401,
                "invalid-credentials");
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", "nobody@example.org", "password", "not the password")),
                401,
                "invalid-credentials");
    }

    @Test
    void shouldNameTheFieldsThatDoNotFit() {
        post("/api/v1/auth/register", Map.of("email", "nonsense", "password", "short", "displayName", ""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-message")
                .jsonPath("$.errors[*].field")
                .value((java.util.List<String> fields) ->
                        assertThat(fields).containsExactlyInAnyOrder("email", "password", "displayName"));
    }

    @Test
    void shouldRotateRefreshTokens() {
        ResponseCookie first = signIn(register());
        ResponseCookie second = refreshed(refresh(first));

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(second.isHttpOnly()).isTrue();
        assertThat(second.getSameSite()).isEqualTo("Strict");
        assertThat(second.getPath()).isEqualTo("/api/v1/auth");
        refreshed(refresh(second));
    }

    @Test
    void shouldTakeTheSameTokenTwiceWithinMomentsForOneRequest() {
        ResponseCookie first = signIn(register());

        refreshed(refresh(first));
        refreshed(refresh(first));
    }

    @Test
    void shouldEndTheWholeFamilyWhenAStolenTokenComesBack() {
        ResponseCookie first = signIn(register());
        ResponseCookie second = refreshed(refresh(first));
        // as if the first exchange had been a minute ago
        database.sql("update refresh_token set used_at = :then where used_at is not null")
                .bind("then", Instant.now().minus(Duration.ofMinutes(1)))
                .then()
                .block(SOON);

        expectProblem(refresh(first), 401, "invalid-refresh-token");
        expectProblem(refresh(second), 401, "invalid-refresh-token");
    }

    @Test
    void shouldEndTheSignInOnLogout() {
        ResponseCookie cookie = signIn(register());

        http.post()
                .uri("/api/v1/auth/logout")
                .cookie(cookie.getName(), cookie.getValue())
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge(RefreshCookie.NAME, Duration.ZERO);
        expectProblem(refresh(cookie), 401, "invalid-refresh-token");
    }

    @Test
    void shouldRefuseARefreshFromAnotherSite() {
        ResponseCookie cookie = signIn(register());

        expectProblem(
                http.post()
                        .uri("/api/v1/auth/refresh")
                        .header("Origin", "https://evil.example")
                        .cookie(cookie.getName(), cookie.getValue())
                        .exchange(),
                403,
                "forbidden");
    }

    @Test
    void shouldAskForASignIn() {
        expectProblem(http.get().uri("/api/v1/me").exchange(), 401, "login-required");
        expectProblem(
                http.get()
                        .uri("/api/v1/me")
                        .headers(h -> h.setBearerAuth("e30.e30.e30"))
                        .exchange(),
                401,
                "invalid-token");
    }

    @Test
    void shouldPublishTheKeysThatTokensAreSignedWith() {
        http.get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].alg")
                .isEqualTo("ES256")
                .jsonPath("$.keys[0].d")
                .doesNotExist();
    }

    @Test
    void shouldKeepPasswordsAsArgon2idOnly() {
        Person ada = register();

        String hash = database.sql("select password_hash from account where email = :email")
                .bind("email", ada.email())
                .mapValue(String.class)
                .one()
                .block(SOON);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private ResponseCookie signIn(Person person) {
        return refreshed(post("/api/v1/auth/login", Map.of("email", person.email(), "password", PASSWORD)));
    }

    private WebTestClient.ResponseSpec refresh(ResponseCookie cookie) {
        return http.post()
                .uri("/api/v1/auth/refresh")
                .cookie(cookie.getName(), cookie.getValue())
                .exchange();
    }

    private static ResponseCookie refreshed(WebTestClient.ResponseSpec response) {
        var result = response.expectStatus().isOk().returnResult(String.class);
        return Objects.requireNonNull(result.getResponseCookies().getFirst(RefreshCookie.NAME));
    }
}
