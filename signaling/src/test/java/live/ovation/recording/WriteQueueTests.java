package live.ovation.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class WriteQueueTests {

    private final Scheduler scheduler = Schedulers.newBoundedElastic(4, 100, "test-writes");
    private final WriteQueue queue = new WriteQueue(scheduler, 1000);
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        scheduler.dispose();
    }

    @Test
    void shouldWorkInOrderOneAfterAnother() {
        queue.start();
        for (int i = 0; i < 5000; i++) {
            int number = i;
            queue.add(() -> done.add(number));
        }

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> done.size() == 5000);
        assertThat(done).isEqualTo(IntStream.range(0, 5000).boxed().toList());
    }

    @Test
    void shouldHoldEverythingBackUntilItIsStarted() {
        queue.add(() -> done.add(1));
        assertThat(queue.offer(10, () -> done.add(2))).isTrue();
        assertThat(queue.depth()).isEqualTo(10);
        assertThat(done).isEmpty();

        queue.start();
        queue.start();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> done.equals(List.of(1, 2)));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> queue.depth() == 0);
    }

    @Test
    void shouldRefuseWhatIsTooMuchUntilThereIsRoom() {
        assertThat(queue.offer(1000, () -> done.add(1))).isTrue();
        assertThat(queue.offer(1, () -> done.add(2))).isFalse();

        queue.start();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> queue.offer(1000, () -> done.add(3)));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> done.equals(List.of(1, 3)));
    }

    @Test
    void shouldGoOnAfterWorkThatFails() {
        queue.start();
        queue.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        queue.add(() -> done.add(1));

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> done.equals(List.of(1)));
    }
}
