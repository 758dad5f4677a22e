package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.account.SecondFactorDuty.Whom;
import live.ovation.platform.ProblemException;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class SecondFactorDutyIntegrationTests extends IntegrationTest {

    @Autowired
    AccountRepository accounts;

    @Autowired
    Accounts people;

    @Autowired
    Totps totps;

    @Autowired
    Staff staff;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @CsvSource({
        "NOBODY,         false, false, false",
        "ADMINISTRATORS, false, false, true",
        "STAFF,          false, true,  true",
        "EVERYBODY,      true,  true,  true"
    })
    void shouldHoldForThoseWhomTheHouseNames(Whom whom, boolean viewer, boolean owner, boolean administrator) {
        Person ada = register();
        assertThat(isUnmet(whom, ada, SignInMethod.PASSWORD)).isEqualTo(viewer);
        assertThat(isUnmet(whom, ada, SignInMethod.PASSKEY)).isFalse();

        channelOf(ada);
        assertThat(isUnmet(whom, ada, SignInMethod.PROVIDER)).isEqualTo(owner);

        Person root = register();
        administrator(root);
        assertThat(isUnmet(whom, root, SignInMethod.PASSWORD)).isEqualTo(administrator);
    }

    @Test
    void shouldHoldForModerators() {
        Person ada = register();
        String slug = channelOf(ada);
        Person bob = register();
        post("/api/v1/channels/" + slug + "/moderators", ada, Map.of("person", bob.email()))
                .expectStatus()
                .is2xxSuccessful();
        assertThat(isUnmet(Whom.STAFF, bob, SignInMethod.PASSWORD)).isFalse();

        // they are who was named once the address is shown to be theirs
        database.sql("update account set email_verified_at = now() where email = :email")
                .bind("email", bob.email())
                .then()
                .block(SOON);
        assertThat(isUnmet(Whom.STAFF, bob, SignInMethod.PASSWORD)).isTrue();
    }

    @Test
    void shouldLetThemSetOneUpAndDoNothingElse() {
        Person ada = register();
        Person due = new Person(ada.email(), tokens.issue(new SignIns.Session(idOf(ada), UUID.randomUUID(), "", true)));
        get("/api/v1/me", due).expectStatus().isOk();
        get("/api/v1/me/security", due).expectStatus().isOk();

        expectProblem(get("/api/v1/me/sign-ins", due), 403, "second-factor-due");
        expectProblem(post("/api/v1/channels", due, Map.of("slug", "nothing", "title", "x")), 403, "second-factor-due");
        expectProblem(get("/api/v1/admin/overview", due), 403, "second-factor-due");
        expectProblem(post("/api/v1/channels/nothing/playback", due, Map.of()), 403, "second-factor-due");
        // as the WebSocket and WHEP ask
        StepVerifier.create(people.authenticate(due.accessToken()))
                .expectErrorMatches(e ->
                        e instanceof ProblemException problem && problem.code().equals("second-factor-due"))
                .verify(SOON);

        String secret = String.valueOf(body(post("/api/v1/me/totp", due, Map.of("password", PASSWORD))
                        .expectStatus()
                        .isCreated())
                .get("secret"));
        post("/api/v1/me/totp/confirm", due, Map.of("code", App.codeAt(secret, Instant.now())))
                .expectStatus()
                .isOk();
        assertThat(isUnmet(Whom.EVERYBODY, ada, SignInMethod.PASSWORD)).isFalse();
    }

    @Test
    void shouldNotLetThemTurnItOff() {
        Person ada = register();

        StepVerifier.create(duty(Whom.EVERYBODY).checkMayTurnOff(idOf(ada)))
                .expectErrorMatches(e ->
                        e instanceof ProblemException problem && problem.code().equals("second-factor-duty"))
                .verify(SOON);
        StepVerifier.create(duty(Whom.ADMINISTRATORS).checkMayTurnOff(idOf(ada)))
                .expectComplete()
                .verify(SOON);
    }

    private boolean isUnmet(Whom whom, Person person, SignInMethod method) {
        return Objects.requireNonNull(duty(whom).isUnmet(idOf(person), method).block(SOON));
    }

    private SecondFactorDuty duty(Whom whom) {
        return new SecondFactorDuty(accounts, totps, staff, whom);
    }

    private UUID idOf(Person person) {
        return Objects.requireNonNull(accounts.findByEmail(person.email()).block(SOON))
                .id();
    }

    private void administrator(Person person) {
        database.sql("update account set admin = true where email = :email")
                .bind("email", person.email())
                .then()
                .block(SOON);
    }
}
