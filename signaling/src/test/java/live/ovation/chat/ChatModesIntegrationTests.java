package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;

class ChatModesIntegrationTests extends ChatTest {

    @Autowired
    ModeDesk desk;

    @Autowired
    MemberBook members;

    @Autowired
    HouseOrder order;

    @Autowired
    Pace pace;

    @Test
    void shouldMakePeopleWaitInSlowMode() {
        Visitor bob = signedIn();
        say(host, "/slow 30");

        say(bob, "one");
        assertRefusedFor(bob, "two", "chat-slow", Duration.ofSeconds(30));
        say(signedIn(), "somebody else may");
        assertThat(waitOf(bob)).isBetween(25_000L, 30_000L);
        say(host, "/slow 20");
        assertThat(refusal(bob, "three").retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(20));
        say(host, "/slow 300");
        assertThat(refusal(bob, "four").retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        say(host, "/slowoff");
        say(bob, "at last");
        assertThat(waitOf(bob)).isZero();
    }

    @Test
    void shouldLetThroughOneOfManyThatComeAtOnceInSlowMode() {
        UUID bob = UUID.randomUUID();
        ChatModes slow = new ChatModes(60, null, false, false, false, false, 0, null);

        // as from two nodes, which have nothing in common but Redis
        Long passed = Flux.range(0, 40)
                .flatMap(
                        i -> pace.take(channel.id(), bob, "text " + i, slow)
                                .thenReturn(true)
                                .onErrorReturn(ProblemException.class, false),
                        40)
                .filter(through -> through)
                .count()
                .block(SOON);

        assertThat(passed).isEqualTo(1);
    }

    @Test
    void shouldAskForAFollowOfSomeAge() {
        Visitor stranger = signedIn();
        Visitor fan = follower(slug);
        say(host, "/followers");
        say(fan, "I follow");
        ProblemException problem = refusal(stranger, "I don't");
        assertThat(problem.code()).isEqualTo("chat-followers-only");
        assertThat(problem.retryAfter()).isNull();
        assertThat(you(stranger).mayWrite()).isFalse();

        say(host, "/followers 10");
        assertRefusedFor(fan, "not long enough", "chat-followers-only", Duration.ofMinutes(10));
        request(HttpMethod.PUT, "/api/v1/channels/" + slug + "/follow", stranger.accessToken())
                .exchange()
                .expectStatus()
                .isOk();
        // what was remembered of them is forgotten by the follow
        assertRefusedFor(stranger, "just came", "chat-followers-only", Duration.ofMinutes(10));
        say(granted(slug, "subscription"), "who pays need not follow");
    }

    @Test
    void shouldLetSubscribersOnlyWrite() {
        say(host, "/subscribers");

        say(granted(slug, "subscription"), "paid");
        assertRefused(follower(slug), "for free", "chat-subscribers-only");
    }

    @Test
    void shouldLetTheHostOnlyWrite() {
        say(host, "/hostonly");

        assertRefused(granted(slug, "subscription"), "hello", "chat-host-only");
        say(moderator(slug), "moderators go on");
    }

    @Test
    void shouldTakeNothingButEmotes() {
        Visitor bob = signedIn();
        say(host, "/emoteonly");

        say(bob, "🎉 👩‍👩‍👧‍👦");
        assertRefused(bob, "party", "chat-emotes-only");
        assertRefused(bob, ":party:", "chat-emotes-only");
    }

    @Test
    void shouldTakeNothingTwice() {
        Visitor bob = signedIn();
        Visitor eve = signedIn();
        say(host, "/unique");

        say(bob, "First!");
        assertRefusedFor(eve, "  FIRST ", "chat-not-unique", Pace.NOT_AGAIN_FOR);
        say(eve, "Second");
        say(host, "first");
    }

    @Test
    void shouldNotTakeForSaidWhatSlowModeRefused() {
        Visitor bob = signedIn();
        setModes(new ChatModes(1, null, false, false, true, false, 0, null));
        say(bob, "one");
        assertRefused(bob, "two", "chat-slow");

        say(signedIn(), "two");
    }

    @Test
    void shouldHoldCommandsOfSpeechAgainstTheSameRules() {
        Visitor bob = signedIn();
        say(host, "/slow 30");

        assertThat(say(bob, "/me waves").command()).isEqualTo("me");
        assertRefused(bob, "/me waves again", "chat-slow");
        assertThat(told().getLast()).contains("\"style\":\"action\"", "\"text\":\"waves\"");
    }

    @Test
    void shouldSayWhatTheRulesAreAndLetOnlyModeratorsSetThem() {
        var expected = new ChatModes(5, 3, false, false, false, false, 2, false);
        setModes(expected);

        assertThat(http.get()
                        .uri(path("/modes"))
                        .exchange()
                        .expectBody(ChatModes.class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(expected);
        assertThat(told()).hasSize(1).first().asString().startsWith("{\"type\":\"chat-modes\"");
        setModes(expected);
        assertThat(told()).hasSize(1);
        Visitor bob = signedIn();
        expectProblem(send(HttpMethod.PUT, path("/modes"), bob.accessToken(), ChatModes.OPEN), 403, "chat-not-allowed");
        assertRefused(bob, "/slow 3", "chat-not-allowed");
        for (Object wrong : new Object[] {
            new ChatModes(-1, null, false, false, false, false, 0, null),
            new ChatModes(3601, null, false, false, false, false, 0, null),
            new ChatModes(0, -1, false, false, false, false, 0, null),
            new ChatModes(0, 129_601, false, false, false, false, 0, null),
            new ChatModes(0, null, false, false, false, false, 31, null),
            Map.of("slowSeconds", 5)
        }) {
            expectProblem(send(HttpMethod.PUT, path("/modes"), host.accessToken(), wrong), 400, "invalid-message");
        }
    }

    @Test
    void shouldGiveTwoModeratorsWhoChangeRulesAtOnceWhatBothWant() {
        Member ada = Objects.requireNonNull(members.of(channel, idOf(host)).block(SOON));
        List<String> lines = List.of("/slow 9", "/followers 7", "/subscribers", "/emoteonly", "/unique", "/delay 4");

        Flux.fromIterable(lines)
                .flatMap(line -> desk.change(channel.id(), ada, ModeWords.of(CommandLine.parse(line))), 6)
                .blockLast(SOON);

        ChatModes all = new ChatModes(9, 7, true, true, true, false, 4, null);
        assertThat(order.modes(channel.id()).block(SOON)).isEqualTo(all);
        assertThat(told().getLast())
                .as("what was said last")
                .contains("\"slowSeconds\":9", "\"followersMinutes\":7", "\"subscribersOnly\":true")
                .contains("\"emotesOnly\":true", "\"unique\":true", "\"delaySeconds\":4");
    }

    private void setModes(ChatModes modes) {
        send(HttpMethod.PUT, path("/modes"), host.accessToken(), modes)
                .expectStatus()
                .isOk();
    }

    private ChatYouView you(Visitor who) {
        return Objects.requireNonNull(members.of(channel, idOf(who))
                .flatMap(member -> order.you(channel, member))
                .block(SOON));
    }

    private long waitOf(Visitor who) {
        return you(who).waitMs();
    }
}
