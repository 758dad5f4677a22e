package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import live.ovation.support.Browser;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Connecting an account at another house to one's own, and disconnecting it. */
class IdentityIntegrationTests extends ProviderTest {

    private static final String HOUSE = "/api/v1/me/identities/house";

    @Test
    void shouldConnectAnAccountAtAnotherHouseWhateverItsEmail() {
        Person ada = registerVerified();
        String there = somebody();

        expectLeadsTo(connect(ada, there), "/settings");

        get("/api/v1/me/identities", ada)
                .expectBody()
                .jsonPath("$[0].provider")
                .isEqualTo("house")
                .jsonPath("$[0].name")
                .isEqualTo("House next door")
                .jsonPath("$[0].email")
                .isEqualTo(there);
        expectLetter(ada.email(), "by House next door now");
        signIn("house", there);
        assertThat(signedIn().email()).isEqualTo(ada.email());
    }

    @Test
    void shouldDisconnectIt() {
        Person ada = registerVerified();
        String there = somebody();
        connect(ada, there);

        disconnect(ada).expectStatus().isNoContent();

        get("/api/v1/me/identities", ada).expectBody().json("[]");
        expectLetter(ada.email(), "no longer sign in");
        disconnect(ada).expectStatus().isNoContent();
    }

    @Test
    void shouldNotTakeAwayTheOnlyWayIn() {
        String email = somebody();
        signIn("house", email);
        Person person = signedIn();

        expectProblem(disconnect(person), 409, "last-way-in");

        get("/api/v1/me/identities", person).expectBody().jsonPath("$.length()").isEqualTo(1);
        post("/api/v1/me/password", person, Map.of("current", "", "next", "plum kettle orbit seven"))
                .expectStatus()
                .isNoContent();
        disconnect(person).expectStatus().isNoContent();
    }

    @Test
    void shouldNotConnectOneThatBelongsToSomebodyElseHere() {
        String there = somebody();
        signIn("house", there);
        Person ada = registerVerified();

        expectLeadsTo(connect(ada, there), "/settings?problem=identity-taken");
    }

    @Test
    void shouldConnectOneOfEachHouseAtTheMost() {
        Person ada = registerVerified();
        connect(ada, somebody());
        browser.forgetAll(URI.create(TestStack.houseNextDoor().issuer()));

        expectLeadsTo(connect(ada, somebody()), "/settings?problem=identity-conflict");
    }

    @Test
    void shouldConnectNothingToAnAccountWhoseEmailMayBeSomebodyElses() {
        expectLeadsTo(connect(register(), somebody()), "/settings?problem=email-not-verified");
    }

    @Test
    void shouldNotConnectWhatALinkOnAnotherPageAsksFor() {
        expectLeadsTo(
                browser.get(ours("/api/v1/auth/providers/house/start?link=true&returnTo=/settings")),
                "/settings?problem=errand-expired");
    }

    @Test
    void shouldTakeATicketOnce() {
        Person ada = registerVerified();
        URI start = ticket(ada);
        String ticket = browser.cookie(ours("/"), ProviderCookies.TICKET);
        browser.get(start);
        browser.keep(ours("/"), ProviderCookies.TICKET, ticket);

        expectLeadsTo(browser.get(start), "/settings?problem=errand-expired");
    }

    @Test
    void shouldKeepTheTicketToOurOwnPages() {
        ResponseCookie ticket = ticketCookie(begin(registerVerified()));

        assertThat(ticket.getSameSite()).isEqualTo("Strict");
        assertThat(ticket.isHttpOnly()).isTrue();
        assertThat(ticket.getPath()).isEqualTo("/api/v1/auth/providers");
    }

    @Test
    void shouldAskForThePasswordOfWhoHasNotJustSignedIn() {
        Person ada = registerVerified();
        letAnHourPass(ada);

        expectProblem(begin(ada), 403, "password-needed");
        expectProblem(disconnect(ada), 403, "password-needed");
        expectProblem(check(ada, "not the password"), 403, "wrong-password");
        expectProblem(begin(ada), 403, "password-needed");
        check(ada, PASSWORD).expectStatus().isNoContent();
        begin(ada).expectStatus().isOk();
    }

    @Test
    void shouldAskWhoHasNoPasswordToSignInAgain() {
        signIn("house", somebody());
        Person person = signedIn();
        letAnHourPass(person);

        expectProblem(begin(person), 403, "sign-in-again");
        expectProblem(check(person, ""), 403, "sign-in-again");
        expectProblem(post("/api/v1/me/totp", person, Map.of("password", "")), 403, "sign-in-again");
        expectProblem(post("/api/v1/me/deletion", person, Map.of("password", "")), 403, "sign-in-again");
        expectProblem(
                post("/api/v1/me/password", person, Map.of("current", "", "next", "seven grey otters juggle")),
                403,
                "sign-in-again");
    }

    @Test
    void shouldNotKnowHousesThatAreNotSetUp() {
        expectProblem(
                asked(HttpMethod.POST, "/api/v1/me/identities/google", registerVerified()), 404, "provider-not-found");
    }

    private HttpResponse<String> connect(Person person, String login) {
        return back(browser.logIn(Browser.location(browser.get(ticket(person))), login));
    }

    /** Gets the browser a ticket; the address that takes it. */
    private URI ticket(Person person) {
        ResponseSpec begun = begin(person).expectStatus().isOk();
        browser.keep(ours("/"), ProviderCookies.TICKET, ticketCookie(begun).getValue());
        return ours(String.valueOf(body(begun).get("url")));
    }

    private ResponseSpec begin(Person person) {
        return asked(HttpMethod.POST, HOUSE, person);
    }

    private ResponseSpec check(Person person, String password) {
        return post("/api/v1/me/owner-check", person, Map.of("password", password));
    }

    private static ResponseCookie ticketCookie(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.returnResult(String.class).getResponseCookies().getFirst(ProviderCookies.TICKET));
    }

    private ResponseSpec disconnect(Person person) {
        return asked(HttpMethod.DELETE, HOUSE, person);
    }

    private ResponseSpec asked(HttpMethod method, String path, Person person) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(person.accessToken()))
                .exchange();
    }
}
