package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import live.ovation.support.Browser;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What tests have in common that go through the house next door. */
abstract class ProviderTest extends IntegrationTest {

    @Autowired
    DatabaseClient database;

    final Browser browser = new Browser();

    @BeforeEach
    void openTheHouseNextDoor() {
        TestStack.houseNextDoor().open();
    }

    static String somebody() {
        return "p-" + UUID.randomUUID() + "@example.org";
    }

    /** The whole way: leaves for the house, logs in there and comes back. */
    HttpResponse<String> signIn(String provider, String login) {
        return back(browser.logIn(leave(provider), login));
    }

    /** Where the browser is sent that wants to sign in by this house. */
    URI leave(String provider) {
        return Browser.location(browser.get(ours("/api/v1/auth/providers/" + provider + "/start?returnTo=/studio")));
    }

    /** Comes back by an address that the house has given, which names the public address and not the test's port. */
    HttpResponse<String> back(URI callback) {
        assertThat(callback.toString()).startsWith("http://localhost:8080/api/v1/auth/providers/");
        return browser.get(ours(callback.getRawPath() + "?" + callback.getRawQuery()));
    }

    URI ours(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    void expectLeadsTo(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).hasToString(path);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    void expectNobodySignedIn() {
        assertThat(browser.cookie(ours("/"), RefreshCookie.NAME)).isEmpty();
    }

    /** Who the browser's refresh cookie signs in. */
    Person signedIn() {
        Map<String, Object> tokens = body(http.post()
                .uri("/api/v1/auth/refresh")
                .cookie(RefreshCookie.NAME, browser.cookie(ours("/"), RefreshCookie.NAME))
                .exchange()
                .expectStatus()
                .isOk());
        String token = String.valueOf(tokens.get("accessToken"));
        return new Person(me(token, "email"), token);
    }

    String me(String token, String member) {
        return String.valueOf(body(http.get()
                        .uri("/api/v1/me")
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get(member));
    }

    /** Somebody with a password whose e-mail is known to be theirs. */
    Person registerVerified() {
        Person person = register();
        update("update account set email_verified_at = now() where email = :value", person.email());
        return person;
    }

    void update(String sql, Object value) {
        database.sql(sql).bind("value", value).then().block(SOON);
    }

    /** As if everybody had signed in an hour ago. */
    void letAnHourPass(Person person) {
        database.sql(
                        "update sign_in set started_at = :then where account_id = (select id from account where email = :email)")
                .bind("then", Instant.now().minusSeconds(3600))
                .bind("email", person.email())
                .then()
                .block(SOON);
    }

    static void expectLetter(String to, String subject) {
        Awaitility.await("the letter '" + subject + "'")
                .atMost(SOON)
                .until(() -> Arrays.stream(TestStack.letterBox().getReceivedMessages())
                        .anyMatch(letter -> {
                            try {
                                return letter.getSubject().contains(subject)
                                        && letter.getAllRecipients()[0]
                                                .toString()
                                                .equals(to);
                            } catch (jakarta.mail.MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }
}
