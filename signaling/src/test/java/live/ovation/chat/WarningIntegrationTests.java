package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What moderators ask people to mind. */
class WarningIntegrationTests extends ChatTest {

    @Autowired
    WarningData data;

    @Test
    void shouldLetNobodyWriteWhoHasNotReadIt() {
        Visitor bob = signedIn();
        UUID said = Objects.requireNonNull(say(bob, "first!").messageId());
        String id = warned(host, bob, " Let others speak, too ");

        assertRefused(bob, "but", "chat-warned");
        assertRefused(bob, "/me sulks", "chat-warned");
        expectProblem(acknowledge(signedIn(), id), 404, "chat-warning-not-found");
        assertRefused(bob, "hm", "chat-warned");
        acknowledge(bob, id).expectStatus().isNoContent();
        acknowledge(bob, id).expectStatus().isNoContent();
        say(bob, "sorry");
        chat.edit(channel, idOf(bob), said, "second").block(SOON);
        assertThat(audited()).containsExactly("chat.warn Let others speak, too");
    }

    @Test
    void shouldShowOneAfterTheOther() {
        Visitor bob = signedIn();
        String first = warned(host, bob, "one");
        String second = warned(host, bob, "two");

        acknowledge(bob, first).expectStatus().isNoContent();
        assertRefused(bob, "done?", "chat-warned");
        acknowledge(bob, second).expectStatus().isNoContent();
        say(bob, "done");
    }

    @Test
    void shouldWarnByACommand() {
        Visitor bob = signedIn();
        say(bob, "hello");

        assertRefused(host, "/warn @Ada", "invalid-message");
        assertRefused(host, "/warn @Ada " + "x".repeat(301), "invalid-message");
        assertRefused(bob, "/warn @Ada no", "chat-not-allowed");
        assertThat(say(host, "/warn @Ada mind your words", null, idOf(bob)).command())
                .isEqualTo("warn");
        assertRefused(bob, "what?", "chat-warned");
    }

    @Test
    void shouldKeepAWarnedModeratorFromWritingAndActing() {
        Visitor mod = moderator(slug);
        String id = warned(host, mod, "not so strict");

        assertRefused(mod, "me?", "chat-warned");
        assertRefused(mod, "/slow 10", "chat-warned");
        acknowledge(mod, id).expectStatus().isNoContent();
        say(mod, "/slow 10");
    }

    @Test
    void shouldLetNobodyWarnTheirOwnRankOrAbove() {
        Visitor mod = moderator(slug);
        expectProblem(warn(mod, host, "you"), 403, "chat-higher-rank");
        expectProblem(warn(mod, moderator(slug), "you"), 403, "chat-higher-rank");
        expectProblem(warn(mod, mod, "me"), 403, "chat-higher-rank");
        expectProblem(warn(signedIn(), mod, "you"), 403, "chat-not-allowed");
        expectProblem(warn(mod, new Visitor(null, UUID.randomUUID()), "you"), 404, "person-not-found");
        expectProblem(warn(mod, signedIn(), "  "), 400, "invalid-message");
        expectProblem(warn(mod, signedIn(), "x".repeat(301)), 400, "invalid-message");
        assertThat(audited()).isEmpty();
    }

    @Test
    void shouldStopAtFiveThatNobodyHasRead() {
        Visitor bob = signedIn();
        for (int i = 0; i < Warnings.MOST_OPEN; i++) {
            warned(host, bob, "again");
        }
        expectProblem(warn(host, bob, "again"), 409, "chat-warned-enough");
        assertThat(audited()).hasSize(Warnings.MOST_OPEN);
    }

    @Test
    void shouldExportWhatOneGotAndGave() {
        Visitor bob = signedIn();
        warned(host, bob, "quieter");

        assertThat(String.valueOf(data.export(idOf(bob)).block(SOON))).contains("given=false", "quieter");
        assertThat(String.valueOf(data.export(idOf(host)).block(SOON))).contains("given=true");
    }

    private WebTestClient.ResponseSpec warn(Visitor by, Visitor whom, String reason) {
        return send(
                HttpMethod.POST,
                path("/people/" + whom.accountId() + "/warnings"),
                by.accessToken(),
                Map.of("reason", reason));
    }

    private String warned(Visitor by, Visitor whom, String reason) {
        return String.valueOf(
                body(warn(by, whom, reason).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec acknowledge(Visitor who, String id) {
        return request(HttpMethod.POST, path("/warnings/" + id + "/acknowledgement"), who.accessToken())
                .exchange();
    }

    private List<String> audited() {
        return Objects.requireNonNull(
                sql.sql("select action || ' ' || reason from audit_entry where channel_id = :channel order by seq")
                        .bind("channel", channel.id())
                        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                        .all()
                        .collectList()
                        .block(SOON));
    }
}
