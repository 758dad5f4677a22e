package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import live.ovation.chat.CommandLine.Named;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    private static final Named ADA = new Named(new UUID(0, 1), "Ada");
    private static final Named ADA_LOVELACE = new Named(new UUID(0, 2), "Ada Lovelace");
    private static final Named OTHER_ADA = new Named(new UUID(0, 3), "Ada");
    private static final Named NUMBER = new Named(new UUID(0, 4), "7 of 9");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/me waves        | ME       | waves",
                "/ME  waves       | ME       | waves",
                "/announce a b    | ANNOUNCE | a b",
                "/slow 30         | SLOW     | 30",
                "/slowoff         | SLOWOFF  | ''",
                "/clear           | CLEAR    | ''",
                "/ban @Ada rude   | BAN      | @Ada rude",
            })
    void shouldTakeALineApart(String line, CommandLine.Verb verb, String rest) {
        assertThat(CommandLine.parse(line)).isEqualTo(new CommandLine(verb, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ ", "//", "/dance", "/slowon 3", "/me\u0130", "/ban@Ada", "/<script>"})
    void shouldKnowNoOtherCommands(String line) {
        assertProblem(() -> CommandLine.parse(line), "chat-unknown-command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/slow",
                "/slow 0",
                "/slow 3601",
                "/slow -5",
                "/slow 1e3",
                "/slow 99999999999999999999",
                "/slow 5 please",
                "/delay 31",
                "/delay",
                "/followers 129601",
                "/followers a",
                "/slowoff now",
                "/unique 5",
                "/hostonly x",
            })
    void shouldSayHowACommandGoesThatIsNotRight(String line) {
        assertProblem(() -> ModeWords.of(CommandLine.parse(line)), "invalid-message");
    }

    @Test
    void shouldChangeOneRuleAndLeaveTheOthers() {
        ChatModes strict = new ChatModes(10, 20, true, true, true, true, 5, true);

        assertThat(changed(strict, "/slow 30")).isEqualTo(new ChatModes(30, 20, true, true, true, true, 5, true));
        assertThat(changed(strict, "/slowoff")).isEqualTo(new ChatModes(0, 20, true, true, true, true, 5, true));
        assertThat(changed(strict, "/followers")).isEqualTo(new ChatModes(10, 0, true, true, true, true, 5, true));
        assertThat(changed(strict, "/followers 9")).isEqualTo(new ChatModes(10, 9, true, true, true, true, 5, true));
        assertThat(changed(strict, "/followersoff"))
                .isEqualTo(new ChatModes(10, null, true, true, true, true, 5, true));
        assertThat(changed(strict, "/subscribersoff"))
                .isEqualTo(new ChatModes(10, 20, false, true, true, true, 5, true));
        assertThat(changed(strict, "/emoteonlyoff")).isEqualTo(new ChatModes(10, 20, true, false, true, true, 5, true));
        assertThat(changed(strict, "/uniqueoff")).isEqualTo(new ChatModes(10, 20, true, true, false, true, 5, true));
        assertThat(changed(strict, "/hostonlyoff")).isEqualTo(new ChatModes(10, 20, true, true, true, false, 5, true));
        assertThat(changed(strict, "/delay 0")).isEqualTo(new ChatModes(10, 20, true, true, true, true, 0, true));
        assertThat(changed(ChatModes.OPEN, "/subscribers")).matches(ChatModes::subscribersOnly);
        assertThat(changed(ChatModes.OPEN, "/emoteonly")).matches(ChatModes::emotesOnly);
        assertThat(changed(ChatModes.OPEN, "/unique")).matches(ChatModes::unique);
        assertThat(changed(ChatModes.OPEN, "/hostonly")).matches(ChatModes::hostOnly);
    }

    @Test
    void shouldMeanTheLongestNameThatFits() {
        List<Named> here = List.of(ADA, ADA_LOVELACE, NUMBER);

        assertAim("/ban @Ada is rude", here, ADA, "is rude");
        assertAim("/ban @Ada Lovelace is rude", here, ADA_LOVELACE, "is rude");
        assertAim("/ban @ada lovelace", here, ADA_LOVELACE, "");
        assertAim("/ban Ada", here, ADA, "");
        assertAim("/timeout @7 of 9 60 spam", here, NUMBER, "60 spam");
    }

    @Test
    void shouldNotGuessWhoIsMeant() {
        assertProblem(() -> CommandLine.parse("/ban @Ad").aim(List.of(), List.of(ADA)), "person-not-found");
        assertProblem(() -> CommandLine.parse("/ban @Adam").aim(List.of(), List.of(ADA)), "person-not-found");
        assertProblem(() -> CommandLine.parse("/ban").aim(List.of(), List.of(ADA)), "invalid-message");
        assertProblem(() -> CommandLine.parse("/ban @").aim(List.of(), List.of(ADA)), "invalid-message");
        assertProblem(
                () -> CommandLine.parse("/ban @Ada").aim(List.of(), List.of(ADA, OTHER_ADA)), "chat-name-ambiguous");
    }

    @Test
    void shouldMeanWhoWasChosenOfTwoWithTheSameName() {
        var aimed = CommandLine.parse("/ban @Ada").aim(List.of(OTHER_ADA), List.of(ADA, OTHER_ADA));

        assertThat(aimed.accountId()).isEqualTo(OTHER_ADA.id());
    }

    @Test
    void shouldReadHowLongAndWhy() {
        assertSentence("", 600, null);
        assertSentence("60", 60, null);
        assertSentence("60 too loud", 60, "too loud");
        assertSentence("too loud", 600, "too loud");
        assertSentence("1209600", 1_209_600, null);
        for (String wrong : new String[] {"0", "1209601", "99999999999999999999", "0 reason"}) {
            assertProblem(() -> CommandLine.parse("/timeout @Ada").sentence(wrong), "invalid-message");
        }
    }

    private static ChatModes changed(ChatModes before, String line) {
        UnaryOperator<ChatModes> change = ModeWords.of(CommandLine.parse(line));
        return change.apply(before);
    }

    private static void assertAim(String line, List<Named> here, Named whom, String rest) {
        assertThat(CommandLine.parse(line).aim(List.of(), here)).isEqualTo(new CommandLine.Aimed(whom.id(), rest));
    }

    private static void assertSentence(String said, long seconds, @Nullable String reason) {
        assertThat(CommandLine.parse("/timeout @Ada").sentence(said))
                .isEqualTo(new CommandLine.Sentence(seconds, reason));
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
