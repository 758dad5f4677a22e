package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class SignInIntegrationTests extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    private static final ParameterizedTypeReference<Map<String, Object>> DEVICE = new ParameterizedTypeReference<>() {};

    @Test
    void shouldListTheDevicesOfAPersonAndTheOneThatAsks() {
        Person phone = register();
        Person laptop = again(phone, "Laptop/1.0");

        List<Map<String, Object>> devices = devices(laptop);
        assertThat(devices).hasSize(2);
        assertThat(devices.getFirst())
                .containsEntry("userAgent", "Laptop/1.0")
                .containsEntry("current", true)
                .containsEntry("method", "password")
                .containsEntry("network", "127.0.0.0/24");
        assertThat(devices.getLast()).containsEntry("current", false);
    }

    @Test
    void shouldSignOutOneDeviceAtOnce() {
        Person phone = register();
        Person laptop = again(phone, "Laptop/1.0");
        Object id = devices(laptop).getLast().get("id");

        delete("/api/v1/me/sign-ins/" + id, laptop);

        expectProblem(get("/api/v1/me", phone), 401, "invalid-token");
        get("/api/v1/me", laptop).expectStatus().isOk();
        assertThat(devices(laptop)).hasSize(1);
    }

    @Test
    void shouldNotSignOutSomebodyElse() {
        Person ada = register();
        Person eve = register();

        delete("/api/v1/me/sign-ins/" + devices(ada).getFirst().get("id"), eve);

        get("/api/v1/me", ada).expectStatus().isOk();
    }

    @Test
    void shouldSignOutAllOtherDevices() {
        Person phone = register();
        Person tablet = again(phone, "Tablet/1.0");
        Person laptop = again(phone, "Laptop/1.0");

        delete("/api/v1/me/sign-ins", laptop);

        expectProblem(get("/api/v1/me", phone), 401, "invalid-token");
        expectProblem(get("/api/v1/me", tablet), 401, "invalid-token");
        assertThat(devices(laptop)).hasSize(1);
    }

    @Test
    void shouldAskForThePasswordBeforeItSignsOthersOut() {
        Person phone = register();
        Person laptop = again(phone, "Laptop/1.0");
        UUID laptopsSignIn =
                UUID.fromString(String.valueOf(devices(laptop).getFirst().get("id")));
        age(laptopsSignIn, Duration.ofMinutes(11));
        expectProblem(tryToDelete("/api/v1/me/sign-ins", laptop), 403, "password-needed");

        post("/api/v1/me/owner-check", laptop, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();
        delete("/api/v1/me/sign-ins", laptop);

        expectProblem(get("/api/v1/me", phone), 401, "invalid-token");
    }

    @Test
    void shouldEndASignInSomeTimeHoweverOftenItIsUsed() {
        Person ada = register();
        ResponseCookie token =
                refreshCookie(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)));
        List<Map<String, Object>> both = devices(ada);
        both.forEach(device -> age(UUID.fromString(String.valueOf(device.get("id"))), Duration.ofDays(179)));
        ResponseCookie next = refreshCookie(refresh(token));

        both.forEach(device -> age(UUID.fromString(String.valueOf(device.get("id"))), Duration.ofDays(1)));

        expectProblem(refresh(next), 401, "invalid-refresh-token");
    }

    @Test
    void shouldSignOutOtherDevicesWhenThePasswordChanges() {
        Person phone = register();
        Person laptop = again(phone, "Laptop/1.0");
        String next = "seven grey otters juggle";
        expectProblem(
                post("/api/v1/me/password", laptop, Map.of("current", "not the password", "next", next)),
                403,
                "wrong-password");

        post("/api/v1/me/password", laptop, Map.of("current", PASSWORD, "next", next))
                .expectStatus()
                .isNoContent();

        get("/api/v1/me", laptop).expectStatus().isOk();
        expectProblem(get("/api/v1/me", phone), 401, "invalid-token");
    }

    @Test
    void shouldNotLetAStrangersGuessesLockTheOwnerOut() {
        Person ada = register();
        ResponseCookie known =
                Objects.requireNonNull(post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD))
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseCookies()
                        .getFirst(DeviceCookie.NAME));
        for (int i = 0; i < 25; i++) {
            post("/api/v1/auth/login", Map.of("email", ada.email(), "password", "guess " + i));
        }
        expectProblem(
                post("/api/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD)), 429, "rate-limited");

        http.post()
                .uri("/api/v1/auth/login")
                .cookie(known.getName(), known.getValue())
                .bodyValue(Map.of("email", ada.email(), "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Person again(Person person, String userAgent) {
        Map<String, Object> tokens = body(http.post()
                .uri("/api/v1/auth/login")
                .header("User-Agent", userAgent)
                .bodyValue(Map.of("email", person.email(), "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk());
        return new Person(person.email(), String.valueOf(tokens.get("accessToken")));
    }

    private List<Map<String, Object>> devices(Person person) {
        return Objects.requireNonNull(get("/api/v1/me/sign-ins", person)
                .expectStatus()
                .isOk()
                .expectBodyList(DEVICE)
                .returnResult()
                .getResponseBody());
    }

    private void age(UUID signIn, Duration by) {
        database.sql("update sign_in set started_at = started_at - make_interval(secs => :seconds) where id = :id")
                .bind("seconds", by.toSeconds())
                .bind("id", signIn)
                .fetch()
                .rowsUpdated()
                .block(SOON);
    }

    private ResponseSpec refresh(ResponseCookie token) {
        return http.post()
                .uri("/api/v1/auth/refresh")
                .cookie(token.getName(), token.getValue())
                .exchange();
    }

    private static ResponseCookie refreshCookie(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseCookies()
                .getFirst(RefreshCookie.NAME));
    }

    private void delete(String uri, Person person) {
        tryToDelete(uri, person).expectStatus().isNoContent();
    }

    private ResponseSpec tryToDelete(String uri, Person person) {
        return http.delete()
                .uri(uri)
                .headers(h -> h.setBearerAuth(person.accessToken()))
                .exchange();
    }
}
