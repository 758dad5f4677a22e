package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.support.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How things are said: announced, of oneself, once more, changed, and in a crowd. */
class SpeechIntegrationTests extends ChatTest {

    @Autowired
    Archive archive;

    @Autowired
    Rooms rooms;

    @Autowired
    Messages messages;

    @Autowired
    Podium podium;

    @Autowired
    Removals removals;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    ChatRules rules;

    @Autowired
    Commands commands;

    @Autowired
    RateLimits limits;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private Visitor bob = STRANGER;

    @BeforeEach
    void somebody() {
        bob = signedIn();
    }

    @Test
    void shouldAnnounceForTheHostOnly() {
        assertRefused(bob, "/announce free shoes", "chat-not-allowed");
        assertThat(say(host, "/announce We begin at eight").command()).isEqualTo("announce");

        assertThat(told()).singleElement().asString().contains("\"style\":\"announcement\"", "We begin at eight");
    }

    @Test
    void shouldTakeASecondMeOfTheSameNonceForTheFirstAlsoInSlowMode() {
        say(host, "/slow 30");
        var line = new Chat.Line(UUID.randomUUID().toString(), "/me waves", null, List.of());
        for (int i = 0; i < 2; i++) {
            assertThat(chat.send(channel, idOf(bob), line)
                            .map(Chat.Sent::command)
                            .block(SOON))
                    .isEqualTo("me");
        }

        assertThat(told()).filteredOn(event -> event.contains("waves")).hasSize(1);
        assertRefused(bob, "/me waves again", "chat-slow");
    }

    @Test
    void shouldLetAMessageBeChangedForSomeMinutesOnly() {
        UUID said = Objects.requireNonNull(say(bob, "helo").messageId());
        chatIn(Duration.ofMinutes(4)).edit(channel, idOf(bob), said, "hello").block(SOON);

        ProblemException late = catchThrowableOfType(
                ProblemException.class,
                () -> chatIn(Duration.ofMinutes(6))
                        .edit(channel, idOf(bob), said, "goodbye")
                        .block(SOON));
        assertThat(late.code()).isEqualTo("chat-edit-too-late");
    }

    @Test
    void shouldSpareACrowdSomeOfWhatOrdinaryPeopleSayAndNothingElse() throws IOException {
        Talk crowded = talkWithOneASecond();
        UUID question = said(crowded, host, "A question?", null, List.of());
        for (int i = 0; i < 6; i++) {
            said(crowded, bob, "noise " + i, null, List.of());
            said(crowded, host, "host " + i, null, List.of());
            said(crowded, bob, "answer " + i, question, List.of());
            said(crowded, bob, "@Ada mention " + i, null, List.of(idOf(host)));
        }

        List<Placed> events =
                Objects.requireNonNull(log.newest(channel.id(), new Place(Long.MAX_VALUE, Long.MAX_VALUE), 100)
                        .block(SOON));
        assertThat(events).hasSize(25);
        assertThat(events)
                .filteredOn(Placed::omitted)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.json()).contains("\"noise "))
                .allSatisfy(event -> assertThat(event.author()).isEqualTo(idOf(bob)));
    }

    /** The chat as it will be. */
    private Chat chatIn(Duration time) {
        Talk talk = new Talk(log, archive, rooms, messages, accounts, json, clock);
        var properties = new ChatProperties(Duration.ofMinutes(5), 1000, 50_000, 0, Duration.ofMinutes(30), 200);
        var revisions = new Revisions(messages, members, rules, talk, properties, Clock.offset(clock, time));
        return new Chat(podium, revisions, removals, members, commands, limits);
    }

    private Talk talkWithOneASecond() throws IOException {
        RoomLog crowded = new RoomLog(
                TestStack.redis(),
                new ChatProperties(Duration.ofMinutes(5), 1000, 50_000, 1, Duration.ofMinutes(30), 200));
        return new Talk(crowded, archive, rooms, messages, accounts, json, clock);
    }

    private UUID said(Talk talk, Visitor who, String text, @Nullable UUID replyTo, List<UUID> mentions) {
        UUID id = UUID.randomUUID();
        members.of(channel, idOf(who))
                .flatMap(member ->
                        talk.place(channel, member, new Words(id, ChatEvent.Style.PLAIN, text, mentions, replyTo)))
                .block(SOON);
        return id;
    }
}
