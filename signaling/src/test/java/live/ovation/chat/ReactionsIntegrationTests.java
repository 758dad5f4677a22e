package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import live.ovation.platform.Grapevine;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The service is one node; another is made beside it, which has nothing in common with it but Redis. */
class ReactionsIntegrationTests extends IntegrationTest {

    @Autowired
    SharedReactions here;

    @Autowired
    LettuceConnectionFactory redis;

    private final UUID channel = UUID.randomUUID();
    private final List<ReactionBox.ReactionCounts> seenHere = new CopyOnWriteArrayList<>();
    private final List<ReactionBox.ReactionCounts> seenThere = new CopyOnWriteArrayList<>();
    private Grapevine grapevine;
    private SharedReactions there;

    @BeforeEach
    void anotherNode() {
        grapevine = new Grapevine(TestStack.redis(), redis);
        there = new SharedReactions(grapevine, Clock.systemUTC());
        there.start();
        here.counts().filter(c -> c.channelId().equals(channel)).subscribe(seenHere::add);
        there.counts().filter(c -> c.channelId().equals(channel)).subscribe(seenThere::add);
    }

    @AfterEach
    void stopIt() {
        there.stop();
        grapevine.destroy();
    }

    @Test
    void shouldCountWhatFliesOnAllNodes() {
        for (int i = 0; i < 50; i++) {
            here.react(channel, "h" + i, Reaction.HEART).block(SOON);
            there.react(channel, "t" + i, i < 20 ? Reaction.HEART : Reaction.FIRE)
                    .block(SOON);
        }

        for (List<ReactionBox.ReactionCounts> seen : List.of(seenHere, seenThere)) {
            Awaitility.await().until(() -> sum(seen, Reaction.HEART) == 70 && sum(seen, Reaction.FIRE) == 30);
            assertThat(seen).as("gathered, not one by one").hasSizeLessThan(8);
        }
    }

    @Test
    void shouldLetNobodyFillTheScreenAlone() {
        for (int i = 0; i < 500; i++) {
            here.react(channel, "one person", Reaction.CLAP).block(SOON);
        }
        here.react(channel, "another", Reaction.WOW).block(SOON);

        Awaitility.await().until(() -> sum(seenThere, Reaction.WOW) == 1 && sum(seenThere, Reaction.CLAP) > 0);
        // two windows, where the border between them lies among the 500
        assertThat(sum(seenThere, Reaction.CLAP)).isBetween(1, 2 * SharedReactions.MOST_PER_PERSON);
    }

    @Test
    void shouldBelieveNoNodeMoreThanAScreenShows() {
        TestStack.redis()
                .convertAndSend(Grapevine.TOPIC + "reactions", "x " + channel + " SAD=2000000000,LAUGH=-5")
                .block(SOON);

        Awaitility.await().until(() -> sum(seenHere, Reaction.SAD) > 0);
        assertThat(sum(seenHere, Reaction.SAD)).isEqualTo(10_000);
        assertThat(sum(seenHere, Reaction.LAUGH)).isZero();
    }

    private static int sum(List<ReactionBox.ReactionCounts> seen, Reaction reaction) {
        return new ArrayList<>(seen)
                .stream()
                        .map(ReactionBox.ReactionCounts::counts)
                        .mapToInt((Map<Reaction, Integer> counts) -> counts.getOrDefault(reaction, 0))
                        .sum();
    }
}
