package live.ovation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import live.ovation.platform.Outbound;
import live.ovation.platform.TestSecrets;
import live.ovation.webhook.Outcome.Answered;
import live.ovation.webhook.Outcome.Failed;
import live.ovation.webhook.Outcome.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** Receivers that want to hold us up or to lead us somewhere else. */
class SenderTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EventRow EVENT =
            new EventRow(UUID.randomUUID(), UUID.randomUUID(), "webhook.test", "{}", Instant.now());

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void shouldNotFollowARedirect() throws IOException {
        try (Receiver inside = new Receiver()) {
            receiver.answers(response ->
                    response.status(302).header("Location", inside.url()).send());

            assertThat(send(receiver.url(), names())).isInstanceOfSatisfying(Answered.class, answer -> {
                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.isGood()).isFalse();
            });
            assertThat(inside.wasCalled()).isFalse();
        }
    }

    @Test
    void shouldNotWaitForOneThatNeverEndsItsAnswer() throws IOException {
        receiver.answers(response -> response.status(200)
                .send(
                        Flux.interval(Duration.ofMillis(100)).map(tick -> Unpooled.wrappedBuffer(new byte[] {'.'})),
                        buffer -> true));

        assertThat(send(receiver.url(), names())).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.problem()).isEqualTo(Problem.TIMEOUT);
            assertThat(failed.took()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        });
    }

    @Test
    void shouldReadOnlyTheBeginningOfAHugeAnswer() throws IOException {
        AtomicLong sent = new AtomicLong();
        receiver.answers(response -> response.status(500)
                .send(Flux.range(0, 4096).map(i -> {
                    sent.addAndGet(65_536);
                    return Unpooled.wrappedBuffer("a".repeat(65_536).getBytes());
                })));

        assertThat(send(receiver.url(), names()))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.excerpt()).hasSize(2048));
        assertThat(sent.get()).isLessThan(256L << 20);
    }

    @Test
    void shouldLookAtTheAddressEachTimeThatItConnects() throws IOException {
        try (Receiver inside = new Receiver("127.0.0.2")) {
            AddressResolverGroup<?> names = names("127.0.0.1", "127.0.0.2");

            assertThat(send("http://rebound.test:" + receiver.port() + "/", names))
                    .isInstanceOf(Answered.class);
            assertThat(send("http://rebound.test:" + inside.port() + "/", names))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
            assertThat(inside.wasCalled()).isFalse();
        }
    }

    @Test
    void shouldNotConnectToAnAddressThatNeedsNoResolving() throws IOException {
        try (Receiver inside = new Receiver("127.0.0.2")) {
            assertThat(send("http://127.0.0.2:" + inside.port() + "/", names()))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.BLOCKED_ADDRESS));
            assertThat(inside.wasCalled()).isFalse();
        }
    }

    @Test
    void shouldTellThatNobodyListens() throws IOException {
        String url = receiver.url();
        receiver.close();

        assertThat(send(url, names()))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.problem()).isEqualTo(Problem.REFUSED));
    }

    @Test
    void shouldUnderstandBothFormsOfRetryAfter() {
        Instant now = Instant.parse("2026-11-28T20:00:00Z");

        assertThat(Sender.retryAfter("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Sender.retryAfter("Sat, 28 Nov 2026 20:01:00 GMT", now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Sender.retryAfter("soon", now)).isNull();
        assertThat(Sender.retryAfter(null, now)).isNull();
    }

    private Outcome send(String url, AddressResolverGroup<?> names) throws IOException {
        var secrets = new WebhookSecrets(TestSecrets.box(folder.resolve("key")));
        UUID id = UUID.randomUUID();
        var order = new WebhookOrder(url, java.util.Set.of());
        var webhook = WebhookRow.first(
                id, UUID.randomUUID(), order, secrets.seal(id, WebhookSecrets.random()), Instant.now());
        Outbound outbound = Outbound.through(List.of("127.0.0.1"), names);
        Sender sender = new Sender(outbound, secrets, Clock.systemUTC(), Duration.ofSeconds(1));
        return Objects.requireNonNull(sender.send(webhook, EVENT).block(SOON));
    }

    /** Answers one after the other, whatever the name. */
    private static AddressResolverGroup<InetSocketAddress> names(String... addresses) {
        Deque<InetAddress> left = new ArrayDeque<>();
        List.of(addresses).forEach(address -> left.add(InetAddress.ofLiteral(address)));
        return new AddressResolverGroup<>() {
            @Override
            protected io.netty.resolver.AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
                return new InetNameResolver(executor) {
                    @Override
                    protected void doResolve(String name, Promise<InetAddress> promise) {
                        promise.setSuccess(left.removeFirst());
                    }

                    @Override
                    protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                        promise.setSuccess(List.of(left.removeFirst()));
                    }
                }.asAddressResolver();
            }
        };
    }
}
