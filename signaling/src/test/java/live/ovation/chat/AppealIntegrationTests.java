package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.platform.ProblemException;
import live.ovation.support.LetterBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** What people say against bans and timeouts. */
class AppealIntegrationTests extends ChatTest {

    @Autowired
    AppealDesk desk;

    @Autowired
    AppealData data;

    @Autowired
    Members members;

    @Test
    void shouldLiftABanWhoseAppealIsAccepted() {
        Visitor mod = moderator(slug);
        Visitor bob = signedIn();
        ban(mod, bob, Map.of("reason", "spam"));
        String id = written(bob, " It was my cat ");
        expectProblem(write(bob, "again"), 409, "appeal-exists");

        assertThat(waiting(host))
                .singleElement()
                .satisfies(appeal -> assertThat(appeal)
                        .containsEntry("id", id)
                        .containsEntry("text", "It was my cat")
                        .containsEntry("reason", "spam")
                        .containsEntry("othersDecide", false));
        decide(host, id, "accept", Map.of("answer", "Poor cat")).expectStatus().isNoContent();

        say(bob, "thank you");
        expectProblem(decide(host, id, "accept", Map.of()), 409, "appeal-decided");
        expectProblem(decide(host, id, "reject", Map.of("answer", "no")), 409, "appeal-decided");
        assertThat(waiting(host)).isEmpty();
        assertThat(audited()).containsExactly("appeal.accept Poor cat");
    }

    @Test
    void shouldTellWhyAnAppealIsRejectedAndKeepTheBan() {
        Visitor bob = signedIn();
        ban(host, bob, Map.of());
        String id = written(bob, "why?");
        expectProblem(decide(host, id, "reject", Map.of("answer", " ")), 400, "invalid-message");
        decide(host, id, "reject", Map.of("answer", "You know")).expectStatus().isNoContent();

        assertRefused(bob, "still", "chat-banned");
        var silence = Objects.requireNonNull(
                Objects.requireNonNull(members.of(channel, idOf(bob)).block(SOON))
                        .silence());
        assertThat(silence.appealable()).isFalse();
        assertThat(silence.appeal()).isEqualTo(new ChatYouView.Appealed(AppealOutcome.REJECTED, "You know"));
        expectProblem(write(bob, "once more"), 409, "appeal-exists");
        assertThat(String.valueOf(data.export(idOf(bob)).block(SOON))).contains("why?", "You know");
    }

    @Test
    void shouldTellByMailWhatBecameOfAnAppeal() {
        Person bob = register();
        database.sql("update account set email_verified_at = now() where email = :email")
                .bind("email", bob.email())
                .then()
                .block(SOON);
        Visitor there = visitor(bob);
        ban(host, there, Map.of());
        decide(host, written(there, "why?"), "reject", Map.of("answer", "You know"))
                .expectStatus()
                .isNoContent();
        assertThat(new LetterBox(bob.email()).text("About your appeal in the chat of"))
                .contains("your ban", "They add:", "You know", "/c/" + slug);
    }

    @Test
    void shouldNotLetAModeratorDecideAboutTheirOwnAct() {
        Visitor mod = moderator(slug);
        Visitor bob = signedIn();
        ban(mod, bob, Map.of());
        String id = written(bob, "please");

        assertThat(waiting(mod))
                .singleElement()
                .satisfies(appeal -> assertThat(appeal).containsEntry("othersDecide", true));
        expectProblem(decide(mod, id, "accept", Map.of()), 403, "appeal-own-act");
        expectProblem(decide(bob, id, "accept", Map.of()), 403, "chat-not-allowed");
        expectProblem(decide(host, UUID.randomUUID().toString(), "accept", Map.of()), 404, "appeal-not-found");
        decide(moderator(slug), id, "accept", Map.of()).expectStatus().isNoContent();
        ban(host, bob, Map.of());
        decide(host, written(bob, "and now?"), "accept", Map.of())
                .expectStatus()
                .isNoContent();
    }

    @Test
    void shouldNotLetModeratorsDecideForThoseOfTheirOwnRank() {
        Visitor mod = moderator(slug);
        ban(host, mod, Map.of());
        String id = written(mod, "I help you");

        expectProblem(decide(moderator(slug), id, "accept", Map.of()), 403, "chat-higher-rank");
        decide(host, id, "accept", Map.of()).expectStatus().isNoContent();
    }

    @Test
    void shouldTakeOneAgainstWhatIsWorthIt() {
        Visitor bob = signedIn();
        expectProblem(write(bob, "what for"), 409, "appeal-nothing");
        ban(host, bob, Map.of("seconds", 3599));
        expectProblem(write(bob, "so long"), 409, "appeal-nothing");
        ban(host, bob, Map.of("seconds", 3600));
        written(bob, "so long");
        ban(host, bob, Map.of());
        written(bob, "and now this");
        assertThat(waiting(host)).as("the timeout is none any more").hasSize(1);
        request(HttpMethod.DELETE, path("/bans/" + idOf(bob)), host.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(waiting(host)).isEmpty();
        expectProblem(write(bob, "x".repeat(1001)), 400, "invalid-message");
    }

    @Test
    void shouldNotLiftWhatCameInItsPlace() {
        Visitor bob = signedIn();
        ban(host, bob, Map.of("seconds", 7200));
        String id = written(bob, "please");
        ban(host, bob, Map.of("reason", "worse"));

        decide(host, id, "accept", Map.of()).expectStatus().isNoContent();
        assertRefused(bob, "free?", "chat-banned");
    }

    @Test
    void shouldLetOneOfTwoDecide() {
        Visitor bob = signedIn();
        ban(host, bob, Map.of());
        UUID id = UUID.fromString(written(bob, "please"));
        Member boss = Objects.requireNonNull(members.of(channel, idOf(host)).block(SOON));

        List<String> outcomes = Flux.merge(Stream.of(
                                desk.accept(channel, boss, id, null), desk.reject(channel, boss, id, "no"))
                        .map(decision -> decision.thenReturn("done")
                                .onErrorResume(ProblemException.class, e -> reactor.core.publisher.Mono.just(e.code())))
                        .toList())
                .collectList()
                .block(SOON);

        assertThat(outcomes).containsExactlyInAnyOrder("done", "appeal-decided");
        assertThat(audited()).hasSize(1);
    }

    private void ban(Visitor by, Visitor whom, Map<String, Object> how) {
        send(HttpMethod.PUT, path("/bans/" + idOf(whom)), by.accessToken(), how)
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec write(Visitor who, String text) {
        return send(HttpMethod.POST, route(""), who.accessToken(), Map.of("text", text));
    }

    private String written(Visitor who, String text) {
        return String.valueOf(body(write(who, text).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec decide(Visitor by, String id, String how, Map<String, String> body) {
        return send(HttpMethod.POST, route("/" + id + "/" + how), by.accessToken(), body);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> waiting(Visitor who) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(body(request(HttpMethod.GET, route(""), who.accessToken())
                                .exchange()
                                .expectStatus()
                                .isOk())
                        .get("appeals"));
    }

    private String route(String rest) {
        return "/api/v1/channels/" + slug + "/appeals" + rest;
    }

    private List<String> audited() {
        return Objects.requireNonNull(sql.sql(
                        "select action || coalesce(' ' || reason, '') from audit_entry where channel_id = :channel and action like 'appeal.%'")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }
}
