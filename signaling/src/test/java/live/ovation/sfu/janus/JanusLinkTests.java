package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class JanusLinkTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final ScriptedJanus janus = ScriptedJanus.start(ScriptedJanus::healthy);
    private final List<JanusMessage> unasked = new CopyOnWriteArrayList<>();
    private final JanusLink link = link(JanusProbe.patient(properties()));

    private JanusLink link(JanusProbe probe) {
        return new JanusLink(
                new JanusAddress("test", janus.url()),
                probe,
                properties(),
                new JanusCodec(JsonMapper.builder().build()),
                unasked::add);
    }

    private JanusProperties properties() {
        return new JanusProperties(
                janus.url(),
                "test",
                Map.of(),
                "api-secret",
                "admin-key",
                "room-secret",
                Duration.ofMillis(400),
                Duration.ofMillis(600),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                500,
                4_000_000);
    }

    @AfterEach
    void stop() {
        link.stop();
        janus.close();
    }

    private JanusConversation connected() {
        link.start(conversation -> Mono.empty());
        return link.conversation().block(SOON);
    }

    @Test
    void shouldSendTheApiSecretAndATransactionWithEveryRequest() {
        connected().core(JanusRequests.create()).block(SOON);

        assertThat(janus.asked("create")).singleElement().satisfies(request -> {
            assertThat(request.path("apisecret").asString()).isEqualTo("api-secret");
            assertThat(request.path("transaction").asString()).isNotEmpty();
        });
    }

    @Test
    void shouldMatchRepliesThatComeOutOfOrder() {
        List<String> held = new CopyOnWriteArrayList<>();
        janus.answerBy(request -> {
            held.addFirst("{\"janus\":\"success\",\"transaction\":\""
                    + request.path("transaction").asString() + "\",\"data\":{\"id\":"
                    + request.path("session_id").asLong() + "}}");
            return held.size() < 2 ? List.of() : held;
        });
        JanusConversation conversation = connected();

        StepVerifier.create(Mono.zip(
                        conversation.core(JanusRequests.attach(1)).map(JanusMessage.Success::id),
                        conversation.core(JanusRequests.attach(2)).map(JanusMessage.Success::id)))
                .assertNext(ids -> assertThat(List.of(ids.getT1(), ids.getT2())).containsExactly(1L, 2L))
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void shouldWaitForTheEventBehindAnAck() {
        janus.answerBy(
                request -> List.of(
                        "{\"janus\":\"ack\",\"transaction\":\""
                                + request.path("transaction").asString() + "\"}",
                        "{\"janus\":\"event\",\"sender\":7,\"session_id\":6,\"transaction\":\""
                                + request.path("transaction").asString()
                                + "\",\"plugindata\":{\"data\":{\"videoroom\":\"attached\"}},\"jsep\":{\"type\":\"offer\",\"sdp\":\"v=0\"}}"));

        StepVerifier.create(connected().asynchronous(JanusRequests.subscribe(6, 7, "room", "feed")))
                .assertNext(event -> {
                    assertThat(event.sdp()).isEqualTo("v=0");
                    assertThat(event.data().path("videoroom").asString()).isEqualTo("attached");
                })
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void shouldErrorWithTheCodeOfARefusal() {
        janus.answerBy(request -> List.of(ScriptedJanus.plugin(
                request.path("transaction").asString(), "{\"error_code\":428,\"error\":\"No such feed\"}")));

        StepVerifier.create(connected().synchronous(JanusRequests.listParticipants(1, 2, "room")))
                .expectErrorSatisfies(e -> assertThat(((JanusError) e).code()).isEqualTo(JanusError.NO_SUCH_FEED))
                .verify(SOON);
    }

    @Test
    void shouldGiveUpOnAReplyThatNeverComes() {
        janus.answerBy(request -> List.of());

        StepVerifier.create(connected().core(JanusRequests.create()))
                .expectErrorSatisfies(JanusLinkTests::isUnavailable)
                .verify(SOON);
    }

    @Test
    void shouldFailAllPendingRequestsWhenTheSocketDies() {
        janus.answerBy(request -> {
            janus.hangUp();
            return List.of();
        });
        long started = System.nanoTime();

        StepVerifier.create(connected().core(JanusRequests.create()))
                .expectErrorSatisfies(JanusLinkTests::isUnavailable)
                .verify(SOON);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(390));
    }

    @Test
    void shouldPrepareEachNewConversationBeforeAnybodyUsesIt() {
        AtomicInteger prepared = new AtomicInteger();
        link.start(conversation -> Mono.delay(Duration.ofMillis(50))
                .doOnNext(t -> prepared.incrementAndGet())
                .then());

        JanusConversation first = link.conversation().block(SOON);
        assertThat(prepared).hasValue(1);
        janus.hangUp();
        await().atMost(SOON).until(() -> prepared.get() == 2);
        JanusConversation second = link.conversation().block(SOON);

        assertThat(second).isNotSameAs(first);
    }

    @Test
    void shouldTellCallersThatJanusIsAwayWhenPatienceEnds() {
        StepVerifier.create(link.conversation())
                .expectErrorSatisfies(JanusLinkTests::isUnavailable)
                .verify(SOON);
    }

    @Test
    void shouldHandOnWhatNobodyAskedFor() {
        connected();
        janus.say("{\"janus\":\"webrtcup\",\"session_id\":3,\"sender\":4}");
        janus.say("not json");
        janus.say("{\"janus\":\"hangup\",\"session_id\":3,\"sender\":4,\"reason\":\"ICE failed\"}");

        await().atMost(SOON).until(() -> unasked.size() == 3);
        assertThat(unasked)
                .containsExactly(
                        new JanusMessage.WebRtcUp(3, 4),
                        new JanusMessage.Other("unreadable"),
                        new JanusMessage.Hangup(3, 4, "ICE failed"));
    }

    @Test
    void shouldHangUpOnAJanusThatStoppedAnswering() {
        janus.answerBy(request -> List.of());
        AtomicInteger prepared = new AtomicInteger();
        link.start(conversation -> Mono.fromRunnable(prepared::incrementAndGet));

        await().atMost(SOON).until(() -> prepared.get() >= 2);
    }

    @Test
    void shouldTellAHangFromASocketThatBreaks() {
        JanusLink quick = link(new JanusProbe(Duration.ofMillis(50), Duration.ofMillis(100), 3));
        Losses losses = new Losses();
        try {
            quick.start(losses);
            JanusConversation first = quick.conversation().block(SOON);
            // again where a machine that stood still had the link begin anew meanwhile
            await().atMost(SOON).until(() -> {
                janus.hangUp();
                return losses.seen.contains(JanusLink.Loss.CUT);
            });
            assertThat(quick.conversation().block(SOON)).isNotSameAs(first);
            losses.seen.clear();
            janus.answerBy(request -> List.of());
            await().atMost(SOON).until(() -> losses.seen.contains(JanusLink.Loss.HUNG));
            janus.close();
            await().atMost(SOON).until(() -> losses.seen.contains(JanusLink.Loss.UNREACHABLE));
        } finally {
            quick.stop();
        }
    }

    @Test
    void shouldForgiveAnAnswerThatGotLost() {
        AtomicInteger pings = new AtomicInteger();
        janus.answerBy(request -> request.path("janus").asString().equals("ping") && pings.incrementAndGet() % 3 != 0
                ? List.of()
                : ScriptedJanus.healthy(request));
        JanusLink quick = link(new JanusProbe(Duration.ofMillis(50), Duration.ofMillis(100), 3));
        Losses losses = new Losses();
        try {
            quick.start(losses);
            await().atMost(SOON).until(() -> pings.get() > 6);
        } finally {
            quick.stop();
        }
        assertThat(losses.seen).isEmpty();
    }

    private static final class Losses implements JanusLink.Owner {

        private final List<JanusLink.Loss> seen = new CopyOnWriteArrayList<>();

        @Override
        public Mono<Void> prepare(JanusConversation conversation) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> over(JanusLink.Loss loss) {
            return Mono.fromRunnable(() -> seen.add(loss));
        }
    }

    private static void isUnavailable(Throwable e) {
        assertThat(e)
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("sfu-unavailable"));
    }
}
