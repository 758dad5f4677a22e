package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Passkeys, by an authenticator that signs for real. */
class PasskeyIntegrationTests extends ProviderTest {

    private static final String KEYS = "/api/v1/me/passkeys";

    private final KeyInHand key = new KeyInHand();

    @Test
    void shouldSignInWithAPasskeyAlone() {
        Person ada = registerVerified();
        add(ada).expectStatus().isCreated();

        Person again = signedIn(signIn(UnaryOperator.identity()));

        assertThat(again.email()).isEqualTo(ada.email());
        get("/api/v1/me/sign-ins", again).expectBody().jsonPath("$[0].method").isEqualTo("passkey");
        get(KEYS, ada)
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("My phone")
                .jsonPath("$[0].lastUsedAt")
                .isNotEmpty();
        expectLetter(ada.email(), "A new passkey at Ovation");
    }

    @Test
    void shouldAskForNoCodeOfWhoShowsAKey() {
        Person ada = registerVerified();
        add(ada).expectStatus().isCreated();
        update(
                "insert into totp (account_id, secret, confirmed_at) select id, 'sealed', now() from account where email = :value",
                ada.email());

        signIn(UnaryOperator.identity()).expectStatus().isOk();
    }

    @Test
    void shouldSayHowAKeyHasToBeMade() {
        asked(HttpMethod.POST, KEYS + "/options", registerVerified())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rp.id")
                .isEqualTo("localhost")
                .jsonPath("$.authenticatorSelection.residentKey")
                .isEqualTo("required")
                .jsonPath("$.authenticatorSelection.userVerification")
                .isEqualTo("required")
                .jsonPath("$.attestation")
                .isEqualTo("none")
                .jsonPath("$.pubKeyCredParams[*].alg")
                .value((List<Integer> algorithms) -> assertThat(algorithms).containsExactly(-8, -7, -257));
    }

    @Test
    void shouldTakeAKeyOnceAndTellWhichArePresent() {
        Person ada = registerVerified();
        add(ada).expectStatus().isCreated();

        expectProblem(add(ada), 409, "passkey-known");
        asked(HttpMethod.POST, KEYS + "/options", ada)
                .expectBody()
                .jsonPath("$.excludeCredentials[0].transports[0]")
                .isEqualTo("internal");
    }

    @Test
    void shouldTakeAChallengeOnce() {
        add(registerVerified()).expectStatus().isCreated();
        String challenge = challenge();
        signIn(challenge, UnaryOperator.identity()).expectStatus().isOk();

        expectProblem(signIn(challenge, UnaryOperator.identity()), 401, "passkey-expired");
        expectProblem(signIn("c29tZWJvZHkgZWxzZSdz", UnaryOperator.identity()), 401, "passkey-expired");
    }

    @Test
    void shouldTakeNoKeyForAChallengeOfSomebodyElse() {
        String challenge = challengeOf(asked(HttpMethod.POST, KEYS + "/options", registerVerified()));

        expectProblem(add(registerVerified(), challenge), 401, "passkey-expired");
        expectProblem(add(registerVerified(), challenge()), 401, "passkey-expired");
    }

    @Test
    void shouldRefuseASignatureForAnotherPage() {
        add(registerVerified()).expectStatus().isCreated();
        key.origin = "https://ovation.example.evil";

        expectProblem(signIn(UnaryOperator.identity()), 401, "passkey-rejected");
    }

    @Test
    void shouldRefuseAKeyThatBelongsToAnotherSite() {
        key.rpId = "evil.example";

        expectProblem(add(registerVerified()), 401, "passkey-rejected");
    }

    @Test
    void shouldAskForFingerprintOrPin() {
        Person ada = registerVerified();
        key.verifies = false;
        expectProblem(add(ada), 401, "passkey-rejected");
        key.verifies = true;
        add(ada).expectStatus().isCreated();
        key.verifies = false;

        expectProblem(signIn(UnaryOperator.identity()), 401, "passkey-rejected");
    }

    @Test
    void shouldRefuseAKeyThatWasCopied() {
        add(registerVerified()).expectStatus().isCreated();
        key.count = 7;
        signIn(UnaryOperator.identity()).expectStatus().isOk();
        key.count = 5;

        expectProblem(signIn(UnaryOperator.identity()), 401, "passkey-rejected");
    }

    @Test
    void shouldTakeKeysThatDoNotCount() {
        add(registerVerified()).expectStatus().isCreated();

        for (int time = 0; time < 2; time++) {
            key.count = -1;
            signIn(UnaryOperator.identity()).expectStatus().isOk();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "authenticatorData", "clientDataJson", "id", "userHandle"})
    void shouldRefuseWhatIsNotAsItWasSigned(String part) {
        add(registerVerified()).expectStatus().isCreated();

        signIn(signed -> {
                    byte[] bytes = Base64.getUrlDecoder().decode(String.valueOf(signed.get(part)));
                    bytes[bytes.length / 2] ^= 1;
                    signed.put(part, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                    return signed;
                })
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "AAAA", "oWNmbXQ", "eyJ0eXBlIjoi", "_____________________w"})
    void shouldRefuseGarbage(String garbage) {
        expectProblem(
                post(
                        "/api/v1/auth/passkey",
                        Map.of(
                                "id", garbage,
                                "authenticatorData", garbage,
                                "clientDataJson", garbage,
                                "signature", garbage,
                                "userHandle", garbage)),
                401,
                "passkey-rejected");
        expectProblem(
                post(
                        KEYS,
                        registerVerified(),
                        Map.of(
                                "name",
                                "Garbage",
                                "key",
                                Map.of(
                                        "attestationObject",
                                        garbage,
                                        "clientDataJson",
                                        garbage,
                                        "transports",
                                        List.of()))),
                401,
                "passkey-rejected");
    }

    @Test
    void shouldRenameAndForgetAKey() {
        Person ada = registerVerified();
        String id = String.valueOf(body(add(ada)).get("id"));

        http.patch()
                .uri(KEYS + "/" + id)
                .headers(headers -> headers.setBearerAuth(ada.accessToken()))
                .bodyValue(Map.of("name", "The blue key"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("The blue key");
        Person eve = registerVerified();
        asked(HttpMethod.DELETE, KEYS + "/" + id, eve).expectStatus().isNoContent();
        var phone = body(signIn(UnaryOperator.identity()).expectStatus().isOk());
        Person byKey = new Person(ada.email(), String.valueOf(phone.get("accessToken")));
        get("/api/v1/me", byKey).expectStatus().isOk();

        asked(HttpMethod.DELETE, KEYS + "/" + id, ada).expectStatus().isNoContent();

        expectProblem(get("/api/v1/me", byKey), 401, "invalid-token");
        expectProblem(signIn(UnaryOperator.identity()), 401, "passkey-unknown");
        expectLetter(ada.email(), "A passkey at Ovation was removed");
    }

    @Test
    void shouldNotForgetTheOnlyWayIn() {
        Person ada = registerVerified();
        String id = String.valueOf(body(add(ada)).get("id"));
        update("update account set password_hash = null where email = :value", ada.email());

        expectProblem(asked(HttpMethod.DELETE, KEYS + "/" + id, ada), 409, "last-way-in");
        signIn(UnaryOperator.identity()).expectStatus().isOk();
    }

    @Test
    void shouldTakeNoKeyOfWhoHasNotShownThatTheEmailIsTheirs() {
        expectProblem(asked(HttpMethod.POST, KEYS + "/options", register()), 403, "email-not-verified");
    }

    @Test
    void shouldAskForThePasswordOfWhoHasNotJustSignedIn() {
        Person ada = registerVerified();
        letAnHourPass(ada);

        expectProblem(asked(HttpMethod.POST, KEYS + "/options", ada), 403, "password-needed");
        post("/api/v1/me/owner-check", ada, Map.of("password", PASSWORD))
                .expectStatus()
                .isNoContent();
        add(ada).expectStatus().isCreated();
        expectProblem(
                asked(HttpMethod.DELETE, KEYS + "/" + UUID.randomUUID(), registerAnHourAgo()), 403, "password-needed");
    }

    private Person registerAnHourAgo() {
        Person person = registerVerified();
        letAnHourPass(person);
        return person;
    }

    private ResponseSpec add(Person person) {
        return add(person, challengeOf(asked(HttpMethod.POST, KEYS + "/options", person)));
    }

    private ResponseSpec add(Person person, String challenge) {
        key.owner = Passkeys.handleOf(UUID.fromString(me(person.accessToken(), "id")));
        return post(KEYS, person, Map.of("name", " My phone ", "key", key.attest(challenge)));
    }

    private ResponseSpec signIn(UnaryOperator<Map<String, Object>> change) {
        return signIn(challenge(), change);
    }

    private ResponseSpec signIn(String challenge, UnaryOperator<Map<String, Object>> change) {
        return post("/api/v1/auth/passkey", change.apply(new HashMap<>(key.sign(challenge))));
    }

    private String challenge() {
        return challengeOf(http.post().uri("/api/v1/auth/passkey-options").exchange());
    }

    private static String challengeOf(ResponseSpec options) {
        return String.valueOf(body(options.expectStatus().isOk()).get("challenge"));
    }

    private Person signedIn(ResponseSpec answer) {
        String token = String.valueOf(body(answer.expectStatus().isOk()).get("accessToken"));
        return new Person(me(token, "email"), token);
    }

    private ResponseSpec asked(HttpMethod method, String path, Person person) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(person.accessToken()))
                .exchange();
    }
}
