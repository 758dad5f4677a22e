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

/** What moderators note down about people. */
class NoteIntegrationTests extends ChatTest {

    @Autowired
    NoteData data;

    @Test
    void shouldBeSharedByThoseWhoKeepOrder() {
        Visitor bob = signedIn();
        Visitor mod = moderator(slug);
        named(mod, "Mel");
        String id = noted(mod, bob, " was friendly before ");

        assertThat(notes(host, bob)).singleElement().satisfies(note -> {
            assertThat(note).containsEntry("text", "was friendly before").containsEntry("by", "Mel");
            assertThat(note).containsEntry("byId", idOf(mod).toString()).containsEntry("id", id);
        });
        noted(host, bob, "and since");
        assertThat(notes(mod, bob))
                .extracting(note -> note.get("text"))
                .containsExactly("and since", "was friendly before");
        for (Visitor other : List.of(bob, signedIn())) {
            expectProblem(list(other, bob), 403, "chat-not-allowed");
            expectProblem(note(other, bob, "nice"), 403, "chat-not-allowed");
            expectProblem(remove(other, bob, id), 403, "chat-not-allowed");
        }
    }

    @Test
    void shouldLetModeratorsRemoveTheirOwnAndTheHostAny() {
        Visitor bob = signedIn();
        Visitor mod = moderator(slug);
        String mods = noted(mod, bob, "one");
        String hosts = noted(host, bob, "two");
        String another = noted(mod, bob, "three");

        expectProblem(remove(mod, bob, hosts), 403, "chat-not-allowed");
        expectProblem(remove(mod, signedIn(), mods), 404, "chat-note-not-found");
        remove(mod, bob, mods).expectStatus().isNoContent();
        expectProblem(remove(mod, bob, mods), 404, "chat-note-not-found");
        remove(host, bob, another).expectStatus().isNoContent();
        assertThat(notes(host, bob)).hasSize(1);
        assertThat(audited()).hasSize(5).noneMatch(details -> details.contains("one"));
    }

    @Test
    void shouldBeBounded() {
        Visitor bob = signedIn();
        expectProblem(note(host, bob, "x".repeat(1001)), 400, "invalid-message");
        expectProblem(note(host, bob, " "), 400, "invalid-message");
        expectProblem(note(host, host, "me"), 409, "chat-notes-self");
        expectProblem(note(host, new Visitor(null, UUID.randomUUID()), "who"), 404, "person-not-found");
        sql.sql("""
                insert into chat_note (id, channel_id, account_id, text, at)
                select gen_random_uuid(), :channel, :about, 'x', now() from generate_series(1, 50)""")
                .bind("channel", channel.id())
                .bind("about", idOf(bob))
                .then()
                .block(SOON);
        expectProblem(note(host, bob, "more"), 409, "chat-notes-full");
        noted(host, signedIn(), "of somebody else");
    }

    @Test
    void shouldBeInTheCopyOfTheDataWithoutItsAuthor() {
        Visitor bob = signedIn();
        noted(host, bob, "likes to argue");

        assertThat(String.valueOf(data.export(idOf(bob)).block(SOON)))
                .contains("likes to argue", "written=false")
                .doesNotContain(idOf(host).toString());
        assertThat(String.valueOf(data.export(idOf(host)).block(SOON))).contains("written=true");
    }

    private WebTestClient.ResponseSpec note(Visitor by, Visitor about, String text) {
        return send(HttpMethod.POST, route(about), by.accessToken(), Map.of("text", text));
    }

    private String noted(Visitor by, Visitor about, String text) {
        return String.valueOf(
                body(note(by, about, text).expectStatus().isCreated()).get("id"));
    }

    private WebTestClient.ResponseSpec list(Visitor who, Visitor about) {
        return request(HttpMethod.GET, route(about), who.accessToken()).exchange();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> notes(Visitor who, Visitor about) {
        return (List<Map<String, Object>>) Objects.requireNonNull(
                body(list(who, about).expectStatus().isOk()).get("notes"));
    }

    private WebTestClient.ResponseSpec remove(Visitor who, Visitor about, String id) {
        return request(HttpMethod.DELETE, route(about) + "/" + id, who.accessToken())
                .exchange();
    }

    private String route(Visitor about) {
        return path("/people/" + about.accountId() + "/notes");
    }

    private List<String> audited() {
        return Objects.requireNonNull(sql.sql(
                        "select details from audit_entry where channel_id = :channel and action = 'chat.note' order by seq")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }
}
