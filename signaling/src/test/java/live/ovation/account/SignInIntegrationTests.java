package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseCookie;

class SignInIntegrationTests extends IntegrationTest {

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

    private void delete(String uri, Person person) {
        http.delete()
                .uri(uri)
                .headers(h -> h.setBearerAuth(person.accessToken()))
                .exchange()
                .expectStatus()
                .isNoContent();
    }
}
