package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.support.AccessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Tests of a chat: a channel, its host, and people who write. */
abstract class ChatTest extends AccessTest {

    @Autowired
    Channels channels;

    @Autowired
    Chat chat;

    @Autowired
    RoomLog log;

    @Autowired
    DatabaseClient sql;

    protected Person owner;
    protected Visitor host;
    protected String slug = "";
    protected Channel channel;

    @BeforeEach
    void aChannel() {
        owner = register();
        host = visitor(owner);
        slug = channelOf(owner);
        channel = Objects.requireNonNull(channels.find(slug).block(SOON));
    }

    protected static UUID idOf(Visitor who) {
        return Objects.requireNonNull(who.accountId());
    }

    protected Chat.Sent say(Visitor who, String text) {
        return say(who, text, null);
    }

    protected Chat.Sent say(Visitor who, String text, @Nullable UUID replyTo, UUID... mentions) {
        var line = new Chat.Line(UUID.randomUUID().toString(), text, replyTo, List.of(mentions));
        return Objects.requireNonNull(chat.send(channel, idOf(who), line).block(SOON));
    }

    /** What keeps them from saying it. */
    protected ProblemException refusal(Visitor who, String text) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> say(who, text));
        assertThat(problem).as("a problem with " + text).isNotNull();
        return problem;
    }

    protected void assertRefused(Visitor who, String text, String code) {
        assertThat(refusal(who, text).code()).isEqualTo(code);
    }

    /** Refused for so long, to about a second. */
    protected void assertRefusedFor(Visitor who, String text, String code, Duration wait) {
        ProblemException problem = refusal(who, text);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.retryAfter()).isBetween(wait.minusSeconds(3), wait);
    }

    /** The events of the chat, as they were told. */
    protected List<String> told() {
        return Objects.requireNonNull(log.newest(channel.id(), new Place(Long.MAX_VALUE, Long.MAX_VALUE), 100)
                .map(events -> events.stream().map(Placed::json).toList())
                .block(SOON));
    }

    protected String path(String rest) {
        return "/api/v1/channels/" + slug + "/chat" + rest;
    }

    protected void named(Visitor who, String name) {
        sql.sql("update account set display_name = :name where id = :id")
                .bind("name", name)
                .bind("id", idOf(who))
                .then()
                .block(SOON);
    }
}
