package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import live.ovation.support.Browser;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by another house: a real OpenID Connect provider. */
class ProviderSignInIntegrationTests extends ProviderTest {

    private static final String EXPIRED = "/sign-in?problem=errand-expired";

    @Test
    void shouldNameTheHousesThatAreSetUp() {
        http.get()
                .uri("/api/v1/auth/providers")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[*].id")
                .value((List<String> ids) -> assertThat(ids)
                        .contains("house", "hub", "pavilion", "ruin")
                        .doesNotContain("google", "github"))
                .jsonPath("$[?(@.id == 'house')].name")
                .isEqualTo("House next door")
                .jsonPath("$..clientSecret")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"house", "pavilion", "hub"})
    void shouldMakeAnAccountForWhoComesWithAVerifiedEmail(String provider) {
        String email = somebody();

        expectLeadsTo(signIn(provider, email), "/studio");
        Person person = signedIn();

        assertThat(person.email()).isEqualTo(email);
        assertThat(me(person.accessToken(), "emailVerified")).isEqualTo("true");
        assertThat(me(person.accessToken(), "displayName")).isEqualTo(email.replaceAll("@.*", ""));
        get("/api/v1/me/sign-ins", person).expectBody().jsonPath("$[0].method").isEqualTo("provider");
    }

    @Test
    void shouldKnowThemTheSecondTime() {
        String email = somebody();
        signIn("house", email);
        String first = me(signedIn().accessToken(), "id");
        browser.forget(ours("/"), RefreshCookie.NAME);

        signIn("house", email);

        assertThat(me(signedIn().accessToken(), "id")).isEqualTo(first);
    }

    @Test
    void shouldLeadToTheAccountOfAVerifiedEmailAndTellItsOwner() {
        Person ada = registerVerified();

        expectLeadsTo(signIn("house", ada.email()), "/studio");

        assertThat(signedIn().email()).isEqualTo(ada.email());
        expectLetter(ada.email(), "You can sign in to Ovation by House next door now");
    }

    @Test
    void shouldNotHandOverAnAccountWhoseEmailNobodyHasVerified() {
        Person squatter = register();

        expectLeadsTo(signIn("house", squatter.email()), "/sign-in?problem=account-unverified");
        expectNobodySignedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unverified-", "nobody="})
    void shouldNotTakeAnEmailThatTheHouseDoesNotVouchFor(String prefix) {
        String login = prefix.endsWith("=") ? somebody().replace("@", "") + "=nobody" : prefix + somebody();

        expectLeadsTo(signIn("house", login), "/sign-in?problem=email-unverified-at-provider");
        expectNobodySignedIn();
    }

    @Test
    void shouldNotTakeTheNextOwnerOfAnEmailThereForItsFormerOne() {
        String email = somebody();
        signIn("house", email);
        browser.forget(ours("/"), RefreshCookie.NAME);
        Browser successor = new Browser();
        URI leave = Browser.location(successor.get(ours("/api/v1/auth/providers/house/start")));

        URI callback = successor.logIn(leave, "successor-" + email + "=" + email);

        expectLeadsTo(
                successor.get(ours(callback.getRawPath() + "?" + callback.getRawQuery())),
                "/sign-in?problem=identity-conflict");
    }

    @Test
    void shouldAskForTheSecondFactorThatTheAccountHas() {
        Person ada = registerVerified();
        update(
                "insert into totp (account_id, secret, confirmed_at) select id, 'sealed', now() from account where email = :value",
                ada.email());

        URI door = Browser.location(signIn("house", ada.email()));

        assertThat(door.getPath()).isEqualTo("/sign-in");
        assertThat(door.getQuery()).isEqualTo("returnTo=/studio");
        assertThat(door.getFragment()).matches("challenge=[A-Za-z0-9_-]{43}");
        expectNobodySignedIn();
    }

    @Test
    void shouldSendTheBrowserOffWithPkceStateAndNonce() {
        var query = UriComponentsBuilder.fromUri(leave("house")).build().getQueryParams();

        assertThat(query.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(query.getFirst("code_challenge")).hasSize(43);
        assertThat(query.getFirst("state")).hasSizeGreaterThan(40);
        assertThat(query.getFirst("nonce")).hasSizeGreaterThan(40);
        assertThat(query.getFirst("redirect_uri")).startsWith("http://localhost:8080/");
    }

    @Test
    void shouldKeepNeitherStateNorSecretInRedis() {
        String state = UriComponentsBuilder.fromUri(leave("house"))
                .build()
                .getQueryParams()
                .getFirst("state");
        String secret = browser.cookie(ours("/"), ProviderCookies.ERRAND);

        List<String> keys =
                TestStack.redis().keys("ovation:errand:*").collectList().block(SOON);
        assertThat(keys).isNotEmpty().noneMatch(key -> key.contains(state) || key.contains(secret));
    }

    @Test
    void shouldRefuseAForgedState() {
        URI callback = browser.logIn(leave("house"), somebody());

        expectLeadsTo(back(replaced(callback, "state", "forged")), EXPIRED);
        expectNobodySignedIn();
    }

    @Test
    void shouldRefuseABrowserThatDidNotLeave() {
        URI callback = browser.logIn(leave("house"), somebody());
        Browser victim = new Browser();

        expectLeadsTo(victim.get(ours(callback.getRawPath() + "?" + callback.getRawQuery())), EXPIRED);
        assertThat(victim.cookie(ours("/"), RefreshCookie.NAME)).isEmpty();
    }

    @Test
    void shouldRefuseAReplayedCallback() {
        URI callback = browser.logIn(leave("house"), somebody());
        String secret = browser.cookie(ours("/"), ProviderCookies.ERRAND);
        expectLeadsTo(back(callback), "/studio");
        browser.keep(ours("/"), ProviderCookies.ERRAND, secret);

        expectLeadsTo(back(callback), EXPIRED);
    }

    @Test
    void shouldRefuseAnIdTokenForAnotherNonce() {
        URI callback = browser.logIn(replaced(leave("house"), "nonce", "somebody-elses"), somebody());

        expectLeadsTo(back(callback), "/sign-in?problem=provider-failed");
        expectNobodySignedIn();
    }

    @Test
    void shouldRefuseACodeThatAnotherHouseHasIssued() {
        URI callback = browser.logIn(leave("house"), somebody());

        expectLeadsTo(back(replaced(callback, "iss", "https://evil.example")), "/sign-in?problem=provider-failed");
    }

    @Test
    void shouldRefuseAnAnswerAtTheAddressOfAnotherHouse() {
        URI callback = browser.logIn(leave("house"), somebody());

        expectLeadsTo(back(URI.create(callback.toString().replace("/house/", "/pavilion/"))), EXPIRED);
    }

    @Test
    void shouldRefuseACodeThatTheHouseDoesNotKnow() {
        URI callback = browser.logIn(leave("house"), somebody());

        expectLeadsTo(back(replaced(callback, "code", "guessed")), "/sign-in?problem=provider-failed");
    }

    @Test
    void shouldSayThatSomebodyTurnedRoundAtTheOtherHouse() {
        expectLeadsTo(back(browser.turnRound(leave("house"))), "/sign-in?problem=provider-refused");
        expectNobodySignedIn();
    }

    @Test
    void shouldSayThatAHouseIsNotThere() {
        expectLeadsTo(browser.get(ours("/api/v1/auth/providers/ruin/start")), "/sign-in?problem=provider-unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows-it", "google", "..%2f..", "%00"})
    void shouldNotKnowHousesThatAreNotSetUp(String provider) {
        var answer = browser.get(ours("/api/v1/auth/providers/" + provider + "/start"));

        if (answer.statusCode() == 303) {
            expectLeadsTo(answer, "/sign-in?problem=provider-not-found");
        } else {
            assertThat(answer.statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void shouldNotLeadToOtherSites() {
        URI house = Browser.location(
                browser.get(ours("/api/v1/auth/providers/house/start?returnTo=//evil.example/studio")));

        expectLeadsTo(back(browser.logIn(house, somebody())), "/");
    }

    static URI replaced(URI address, String parameter, String value) {
        return UriComponentsBuilder.fromUri(address)
                .replaceQueryParam(parameter, value)
                .build(true)
                .toUri();
    }
}
