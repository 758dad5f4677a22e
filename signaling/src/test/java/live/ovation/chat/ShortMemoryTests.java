package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ShortMemoryTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

    @Test
    void shouldAskOnceForAllWhoAskAtTheSameTime() {
        Sinks.One<String> answer = Sinks.one();
        ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofMinutes(1), 10, key -> {
            asked.incrementAndGet();
            return answer.asMono();
        });
        AtomicInteger heard = new AtomicInteger();
        memory.of("a").subscribe(v -> heard.incrementAndGet());
        memory.of("a").subscribe(v -> heard.incrementAndGet());
        answer.tryEmitValue("x");

        assertThat(heard).hasValue(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldAskAnewWhenItWasForgotten() {
        ShortMemory<String, Integer> memory = counting(Duration.ofMinutes(1), 10);

        assertThat(memory.of("a").block(SOON)).isEqualTo(1);
        assertThat(memory.of("a").block(SOON)).isEqualTo(1);
        memory.forget("a");
        assertThat(memory.of("a").block(SOON)).isEqualTo(2);
    }

    @Test
    void shouldGoOnWithWhatItKnewWhileTheSourceIsAway() {
        ShortMemory<String, Integer> memory = counting(Duration.ZERO, 10);
        assertThat(memory.of("a").block(SOON)).isEqualTo(1);

        broken.set(new IllegalStateException("away"));
        for (int i = 0; i < 20; i++) {
            assertThat(memory.of("a").block(SOON)).isEqualTo(1);
        }
        broken.set(null);
        assertThat(memory.of("a").block(SOON)).isEqualTo(2);
    }

    @Test
    void shouldSayWhatIsWrongWhenItNeverKnew() {
        ShortMemory<String, Integer> memory = counting(Duration.ofMinutes(1), 10);
        broken.set(new IllegalStateException("away"));

        assertThat(memory.of("a").onErrorReturn(-1).block(SOON)).isEqualTo(-1);
        broken.set(null);
        assertThat(memory.of("a").block(SOON)).isEqualTo(1);
    }

    @Test
    void shouldNotGrowWithoutEnd() {
        ShortMemory<String, Integer> memory = counting(Duration.ofMinutes(1), 3);
        for (int i = 0; i < 100; i++) {
            memory.of("key " + i).block(SOON);
        }

        assertThat(memory.size()).isLessThanOrEqualTo(4);
    }

    private ShortMemory<String, Integer> counting(Duration fresh, int most) {
        return new ShortMemory<>(fresh, most, key -> {
            RuntimeException wrong = broken.get();
            return wrong == null ? Mono.fromSupplier(asked::incrementAndGet) : Mono.error(wrong);
        });
    }
}
