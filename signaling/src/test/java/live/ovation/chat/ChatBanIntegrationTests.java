package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.platform.Grapevine;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

class ChatBanIntegrationTests extends ChatTest {

    @Autowired
    Bans bans;

    @Autowired
    MemberBook members;

    @Autowired
    Whispers whispers;

    @Autowired
    BanData data;

    @Test
    void shouldSilenceSomebodyForAWhileAndClearWhatTheyWrote() {
        Visitor bob = signedIn();
        say(bob, "rude");
        Map<String, Object> ban = body(put(host, bob, Map.of("seconds", 60, "reason", " too loud "))
                .expectStatus()
                .isOk());

        assertThat(ban)
                .containsEntry("accountId", idOf(bob).toString())
                .containsEntry("reason", "too loud")
                .containsKeys("until", "by", "at");
        assertThat(told().getLast()).isEqualTo("{\"type\":\"chat-cleared\",\"accountId\":\"" + idOf(bob) + "\"}");
        assertRefusedFor(bob, "still here", "chat-timed-out", Duration.ofSeconds(60));
        assertRefused(bob, "/me mumbles", "chat-timed-out");
    }

    @Test
    void shouldLetATimeoutEndByItself() {
        Visitor bob = signedIn();
        put(host, bob, Map.of("seconds", 1)).expectStatus().isOk();
        assertRefused(bob, "hm", "chat-timed-out");

        Awaitility.await().ignoreExceptions().untilAsserted(() -> say(bob, "back"));
        get(path("/bans"), owner).expectBody().jsonPath("$.bans").isEmpty();
    }

    @Test
    void shouldBanUntilItIsLifted() {
        Visitor bob = signedIn();
        put(host, bob, Map.of()).expectStatus().isOk();

        assertRefused(bob, "hello?", "chat-banned");
        get(path("/bans"), owner)
                .expectBody()
                .jsonPath("$.bans[0].accountId")
                .isEqualTo(idOf(bob).toString())
                .jsonPath("$.bans[0].until")
                .doesNotExist();
        for (int i = 0; i < 2; i++) {
            lift(host, bob).expectStatus().isNoContent();
        }
        say(bob, "thank you");
    }

    @Test
    void shouldLetNobodyActOnTheirOwnRankOrAbove() {
        Visitor mod = moderator(slug);
        Visitor other = moderator(slug);
        Visitor admin = admin();
        Visitor bob = signedIn();

        expectProblem(put(bob, signedIn(), Map.of()), 403, "chat-not-allowed");
        for (Visitor above : List.of(other, host, admin, mod)) {
            expectProblem(put(mod, above, Map.of("seconds", 5)), 403, "chat-higher-rank");
        }
        expectProblem(put(host, admin, Map.of()), 403, "chat-higher-rank");
        expectProblem(put(host, host, Map.of()), 403, "chat-higher-rank");
        put(mod, bob, Map.of()).expectStatus().isOk();
        put(host, mod, Map.of("seconds", 60)).expectStatus().isOk();
        put(admin, host, Map.of("seconds", 60)).expectStatus().isOk();
    }

    @Test
    void shouldTakeTheStaffFromAModeratorWhoIsSilenced() {
        Visitor mod = moderator(slug);
        Visitor friend = moderator(slug);
        put(host, mod, Map.of("seconds", 60)).expectStatus().isOk();

        expectProblem(put(mod, signedIn(), Map.of()), 403, "chat-not-allowed");
        assertRefused(mod, "let me", "chat-timed-out");
        expectProblem(lift(friend, mod), 403, "chat-higher-rank");
    }

    @Test
    void shouldKeepTheStricterOfTwoActsAtOnce() {
        Visitor mod = moderator(slug);
        for (int i = 0; i < 5; i++) {
            Visitor bob = signedIn();
            Member first =
                    Objects.requireNonNull(members.of(channel, idOf(host)).block(SOON));
            Member second =
                    Objects.requireNonNull(members.of(channel, idOf(mod)).block(SOON));
            Flux.merge(
                            bans.silence(channel, first, idOf(bob), 60L, "a minute"),
                            bans.silence(channel, second, idOf(bob), null, "for good"),
                            bans.silence(channel, first, idOf(bob), 600L, null))
                    .blockLast(SOON);

            assertRefused(bob, "am I?", "chat-banned");
        }
    }

    @Test
    void shouldForgetAtOnceWhatAnotherNodeHasChanged() {
        Visitor bob = signedIn();
        say(bob, "known here now");
        // as another node does it: it writes to PostgreSQL, and tells through Redis
        sql.sql("insert into chat_ban (channel_id, account_id, at) values (:channel, :account, now())")
                .bind("channel", channel.id())
                .bind("account", idOf(bob))
                .then()
                .block(SOON);
        say(bob, "what is remembered counts for some seconds");
        var heard = whispers.changes().next().toFuture();
        TestStack.redis()
                .convertAndSend(Grapevine.TOPIC + "people", "another-node " + channel.id() + " " + idOf(bob))
                .block(SOON);

        assertThat(heard.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(new ChatRules.Changed(channel.id(), idOf(bob)));
        assertRefused(bob, "and now", "chat-banned");
    }

    @Test
    void shouldGoOnListeningAfterNonsense() {
        for (String nonsense : new String[] {"", "x", "another-node", "another-node x y", "another-node  "}) {
            for (String subject : new String[] {"people", "rooms", "emotes", "reactions"}) {
                TestStack.redis()
                        .convertAndSend(Grapevine.TOPIC + subject, nonsense)
                        .block(SOON);
            }
        }
        shouldForgetAtOnceWhatAnotherNodeHasChanged();
    }

    @Test
    void shouldDoTheSameByCommands() {
        Visitor bob = signedIn();
        named(bob, "Bob the Builder");
        say(bob, "hello");

        assertThat(say(host, "/timeout @Bob the Builder 30 noise").command()).isEqualTo("timeout");
        assertRefusedFor(bob, "x", "chat-timed-out", Duration.ofSeconds(30));
        say(host, "/ban @Bob the Builder");
        assertRefused(bob, "x", "chat-banned");
        say(host, "/unban @Bob the Builder");
        say(bob, "back");
        say(host, "/mod @Bob the Builder");
        say(bob, "/slow 5");
        assertRefused(bob, "/mod @Bob the Builder", "chat-higher-rank");
        say(host, "/unmod @Bob the Builder");
        assertRefused(bob, "/slowoff", "chat-not-allowed");
        assertRefused(host, "/ban @Nobody", "person-not-found");
        assertRefused(host, "/dance", "chat-unknown-command");
        assertRefused(bob, "/ban @Ada", "chat-not-allowed");
    }

    @Test
    void shouldMeanTheOneOfTwoNamesakesWhoWasChosen() {
        Visitor one = signedIn();
        Visitor two = signedIn();
        named(one, "Twin");
        named(two, "Twin");
        say(one, "a");
        say(two, "b");

        assertRefused(host, "/ban @Twin", "chat-name-ambiguous");
        say(host, "/ban @Twin", null, idOf(two));
        assertRefused(two, "c", "chat-banned");
        say(one, "d");
    }

    @Test
    void shouldRefuseWhatIsNoTimeout() {
        Visitor bob = signedIn();
        for (Object seconds : new Object[] {0, -1, 1_209_601, "long"}) {
            expectProblem(put(host, bob, Map.of("seconds", seconds)), 400, "invalid-message");
        }
        expectProblem(put(host, bob, Map.of("reason", "x".repeat(201))), 400, "invalid-message");
        expectProblem(
                send(HttpMethod.PUT, path("/bans/" + UUID.randomUUID()), host.accessToken(), Map.of()),
                404,
                "person-not-found");
    }

    @Test
    void shouldGiveAPersonWhatIsKeptOfThem() {
        Visitor bob = signedIn();
        put(host, bob, Map.of("reason", "spam")).expectStatus().isOk();

        assertThat(String.valueOf(data.export(idOf(bob)).block(SOON))).contains("given=false", "reason=spam");
        assertThat(String.valueOf(data.export(idOf(host)).block(SOON))).contains("given=true");
    }

    private WebTestClient.ResponseSpec put(Visitor by, Visitor whom, Map<String, Object> what) {
        return send(HttpMethod.PUT, path("/bans/" + idOf(whom)), by.accessToken(), what);
    }

    private WebTestClient.ResponseSpec lift(Visitor by, Visitor whom) {
        return request(HttpMethod.DELETE, path("/bans/" + idOf(whom)), by.accessToken())
                .exchange();
    }
}
