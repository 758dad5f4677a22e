package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.ovation.support.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes, which have nothing in common but a real Redis. Their leases are short, so that the tests are. */
class PresenceIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final UUID channel = UUID.randomUUID();
    private final NodeRegister register;
    private final List<SharedPresence> running = new ArrayList<>();
    private final SharedPresence first;
    private final SharedPresence second;

    PresenceIntegrationTests() throws IOException {
        register = new NodeRegister(TestStack.redis());
        first = node();
        second = node();
    }

    private SharedPresence node() {
        SharedPresence node = new SharedPresence(register, LEASE);
        node.start();
        running.add(node);
        return node;
    }

    @AfterEach
    void stop() {
        running.forEach(SharedPresence::stop);
    }

    @Test
    void shouldCountThePeopleOfAllNodes() {
        UUID ada = UUID.randomUUID();
        UUID bob = UUID.randomUUID();
        first.entered(channel, ada, "a1");
        first.entered(channel, ada, "a2");
        first.entered(channel, null, "stranger");
        assertThat(people(first)).as("at once, with two windows of one").isEqualTo(2);
        second.entered(channel, bob, "b1");

        await(first, 3);
        await(second, 3);
        assertThat(some(first)).containsExactlyInAnyOrder(ada, bob);
        first.left(channel, "a1");
        first.left(channel, "stranger");
        first.left(channel, "nobody");
        await(second, 2);
        await(first, 2);
        assertThat(people(new SharedPresence(register, LEASE)))
                .as("who has nobody there asks")
                .isEqualTo(2);
    }

    @Test
    void shouldKeepWhoComesBackBeforeTheirOldSocketIsKnownToBeDead() {
        first.entered(channel, UUID.randomUUID(), "a1");
        first.entered(channel, UUID.randomUUID(), "a1");
        first.left(channel, "a1");
        assertThat(people(first)).isEqualTo(1);

        first.left(channel, "a1");
        first.left(channel, "a1");
        assertThat(people(first)).isZero();
    }

    @Test
    void shouldSayWhenThereAreMoreOrFewerAlsoElsewhere() {
        List<Integer> heard = new ArrayList<>();
        second.changes().filter(channel::equals).flatMap(second::people).subscribe(heard::add);
        second.entered(channel, UUID.randomUUID(), "b1");
        Awaitility.await().until(() -> heard.contains(1));
        first.entered(channel, UUID.randomUUID(), "a1");
        Awaitility.await().until(() -> heard.getLast() == 2);
        first.left(channel, "a1");
        Awaitility.await().until(() -> heard.getLast() == 1);

        assertThat(heard).containsExactly(1, 2, 1);
    }

    @Test
    void shouldLeaveNoGhostsOfANodeThatDied() {
        // a node that wrote itself down, and is never heard of again
        register.write(channel, "dead", LEASE, 7, List.of(UUID.randomUUID())).block(SOON);
        second.entered(channel, null, "b1");
        await(second, 8);

        Awaitility.await().atMost(LEASE.multipliedBy(3)).until(() -> people(second) == 1);
        assertThat(some(second)).isEmpty();
        assertThat(TestStack.redis()
                        .opsForHash()
                        .keys("ovation:chat-here:" + channel)
                        .collectList()
                        .block(SOON))
                .as("nothing is left of it")
                .doesNotContain("dead");
    }

    @Test
    void shouldTakeLeaveOfANodeThatStops() {
        first.entered(channel, null, "a1");
        second.entered(channel, null, "b1");
        await(second, 2);
        long before = System.nanoTime();
        first.stop();

        await(second, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LEASE);
    }

    @Test
    void shouldKeepAChatThatNodesRenew() {
        first.entered(channel, null, "a1");
        second.entered(channel, null, "b1");
        await(second, 2);

        Awaitility.await()
                .during(LEASE.multipliedBy(2))
                // a machine that stands still for longer than a lease may begin once more
                .atMost(LEASE.multipliedBy(10))
                .until(() -> people(second) == 2 && people(first) == 2);
    }

    private void await(SharedPresence node, int people) {
        Awaitility.await().until(() -> people(node) == people);
    }

    private int people(SharedPresence node) {
        return Objects.requireNonNull(node.people(channel).block(SOON));
    }

    private List<UUID> some(SharedPresence node) {
        return Objects.requireNonNull(node.some(channel).block(SOON));
    }
}
