package live.ovation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import live.ovation.chat.HoldReason;
import live.ovation.chat.TextScreen.Held;
import live.ovation.chat.TextScreen.Paused;
import live.ovation.chat.TextScreen.Refused;
import live.ovation.chat.TextScreen.Said;
import live.ovation.moderation.SpamCounter.Tally;
import live.ovation.moderation.SpamCounter.Tempo;
import org.junit.jupiter.api.Test;

class SpamJudgeTests {

    @Test
    void shouldLetTheStrictestRuleDecide() {
        SpamRules rules = rules(SpamAction.HOLD, SpamAction.PAUSE, SpamAction.BLOCK);

        assertThat(SpamJudge.verdict("LOOK AT EXAMPLE.COM NOW, EVERYBODY", rules, false, Tally.NOTHING))
                .isInstanceOfSatisfying(
                        Paused.class,
                        paused -> assertThat(paused.objection().reason()).isEqualTo(HoldReason.LINK));
        assertThat(SpamJudge.verdict("LOOK AT THIS NOW, EVERYBODY", rules, false, Tally.NOTHING))
                .isInstanceOfSatisfying(
                        Held.class,
                        held -> assertThat(held.objection().reason()).isEqualTo(HoldReason.CAPITALS));
        assertThat(SpamJudge.verdict("hello", rules, false, Tally.NOTHING)).isEqualTo(new Said("hello"));
    }

    @Test
    void shouldSayHowLongToWait() {
        Tally tally = new Tally(Tempo.FLOOD, Duration.ofSeconds(3), 0, false, 0, 0, 0);

        assertThat(SpamJudge.verdict("hello", SpamRules.AT_FIRST, false, tally))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.objection().reason()).isEqualTo(HoldReason.FLOOD);
                    assertThat(refused.objection().patience()).isEqualTo(Duration.ofSeconds(3));
                });
    }

    @Test
    void shouldKeepLinksOfNewAccountsBackButForAllowedOnes() {
        SpamRules rules = SpamRules.AT_FIRST.withAllowed(List.of("example.com"));

        assertThat(SpamJudge.verdict("see evil.org", rules, true, Tally.NOTHING))
                .isInstanceOfSatisfying(Held.class, held -> {
                    assertThat(held.objection().reason()).isEqualTo(HoldReason.NEW_ACCOUNT);
                    assertThat(held.objection().detail()).isEqualTo("evil.org");
                });
        assertThat(SpamJudge.verdict("see www.example.com", rules, true, Tally.NOTHING))
                .isInstanceOf(Said.class);
        assertThat(SpamJudge.verdict("see \u0435xample.com", rules, true, Tally.NOTHING))
                .isInstanceOf(Held.class);
        assertThat(SpamJudge.verdict("see evil.org", rules, false, Tally.NOTHING))
                .isInstanceOf(Said.class);
    }

    @Test
    void shouldLeaveOrdinaryPeopleAloneAtFirst() {
        for (String text : List.of("WHAT A CONCERT!!! YESSS", "nooooooooooooo", "🔥".repeat(30), "x".repeat(60))) {
            assertThat(SpamJudge.verdict(text, SpamRules.AT_FIRST, true, Tally.NOTHING))
                    .as(text)
                    .isInstanceOf(Said.class);
        }
        assertThat(SpamJudge.verdict("x".repeat(500), SpamRules.AT_FIRST, true, Tally.NOTHING))
                .isInstanceOf(Refused.class);
    }

    private static SpamRules rules(SpamAction capitals, SpamAction links, SpamAction drawnOut) {
        SpamRules r = SpamRules.AT_FIRST;
        return new SpamRules(
                r.flood(),
                r.repeated(),
                r.copied(),
                new SpamRules.Capitals(capitals, 70, 20),
                new SpamRules.DrawnOut(drawnOut, 20, 20),
                new SpamRules.Links(links, List.of()),
                r.newAccounts(),
                r.raid());
    }
}
