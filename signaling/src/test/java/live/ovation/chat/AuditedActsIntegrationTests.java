package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who keep a chat in order do is written down. */
class AuditedActsIntegrationTests extends ChatTest {

    private Visitor bob = STRANGER;

    @BeforeEach
    void somebodyElse() {
        bob = signedIn();
    }

    @Test
    void shouldWriteDownWhatModeratorsTakeAwayWithItsWords() {
        UUID message = Objects.requireNonNull(say(bob, "a rude remark").messageId());
        chat.delete(channel, idOf(host), message).block(SOON);
        assertThat(written())
                .containsExactly("chat.delete %s about %s {\"text\":\"a rude remark\"}".formatted(host(), idOf(bob)));
    }

    @Test
    void shouldNotWriteDownWhatPeopleTakeBackThemselves() {
        UUID message = Objects.requireNonNull(say(bob, "never mind").messageId());
        chat.delete(channel, idOf(bob), message).block(SOON);
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldWriteDownPinsAndTheClearingOfAChat() {
        UUID message = Objects.requireNonNull(say(bob, "read this").messageId());
        say(host, "/pin", message);
        say(host, "/unpin");
        say(host, "/clear");
        assertThat(written())
                .containsExactly(
                        "chat.pin %s about %s null".formatted(host(), idOf(bob)),
                        "chat.unpin %s about null null".formatted(host()),
                        "chat.clear %s about null null".formatted(host()));
    }

    @Test
    void shouldWriteDownHowTheRulesWereAndAre() {
        say(host, "/slow 30");
        say(host, "/slow 30");
        assertThat(written())
                .singleElement()
                .asString()
                .startsWith("chat.modes")
                .contains("\"slowSeconds\":30");
    }

    @Test
    void shouldWriteDownWhoModeratesAndWhoNoLongerDoes() {
        named(bob, "Bob");
        say(host, "/mod @Bob", null, idOf(bob));
        say(host, "/unmod @Bob", null, idOf(bob));
        say(host, "/unmod @Bob", null, idOf(bob));
        assertThat(written())
                .containsExactly(
                        "moderator.appoint %s about %s null".formatted(host(), idOf(bob)),
                        "moderator.dismiss %s about %s null".formatted(host(), idOf(bob)));
    }

    private UUID host() {
        return idOf(host);
    }

    private List<String> written() {
        return Objects.requireNonNull(sql.sql("""
                        select concat_ws(' ', action, actor_id, 'about', coalesce(about_id::text, 'null'),
                            coalesce(details::text, 'null')) from audit_entry where channel_id = :channel order by seq""")
                .bind("channel", channel.id())
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block(SOON));
    }
}
