package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.SfuNode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class JanusNodesIntegrationTests extends TwoJanusNodes {

    @Test
    void shouldPutPublishersWhereThereIsMostRoom() {
        Map<String, Long> placed = Stream.generate(this::publish)
                .limit(4)
                .collect(Collectors.groupingBy(this::nodeOf, Collectors.counting()));

        assertThat(placed).isEqualTo(Map.of(a, 2L, b, 2L));
        assertThat(service.sfu().nodes()).extracting(SfuNode::name).containsExactly(a, b);
        assertThat(service.sfu().nodes()).extracting(SfuNode::publishers).containsExactly(2, 2);
    }

    @Test
    void shouldLetARoomHaveOnePublisherEvenWhenManyComeAtOnce() {
        String room = UUID.randomUUID().toString();

        List<Boolean> took = Stream.generate(() -> service.sfu()
                        .publish("ada", room, offer())
                        .thenReturn(true)
                        .onErrorReturn(false))
                .limit(4)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        all -> Mono.zip(
                                        all,
                                        results -> Stream.of(results)
                                                .map(Boolean.class::cast)
                                                .toList())
                                .block(SOON)));

        assertThat(took).contains(true);
        assertThat(service.sfu()
                        .all()
                        .filter(media -> media.room().equals(room))
                        .map(this::nodeOf)
                        .distinct()
                        .collectList()
                        .block(SOON))
                .hasSize(1);
    }

    @Test
    void shouldGiveUpANodeThatDied() {
        Media media = publishOnA();
        Mono<CloseReason> closed = closed(media);

        A.kill();

        StepVerifier.create(closed)
                .expectNext(CloseReason.SFU_LOST)
                .expectComplete()
                .verify(Duration.ofMillis(1500));
        assertThat(nodeOf(publish(media.room()))).isEqualTo(b);
        assertThat(service.node(a).state()).isEqualTo(SfuNode.State.GONE);
        A.start();
        await().atMost(SOON).until(() -> service.node(a).state() == SfuNode.State.UP);
        assertThat(nodeOf(publish())).isEqualTo(a);
    }

    @Test
    void shouldGiveUpANodeThatHangsAndUseItAgainLater() {
        Media media = publishOnA();
        JanusHandle handle = Objects.requireNonNull(
                service.nodes().find(media.id()).orElseThrow().registry().find(media.id()));
        Mono<CloseReason> closed = closed(media);

        A.freeze();
        try {
            StepVerifier.create(closed)
                    .expectNext(CloseReason.SFU_LOST)
                    .expectComplete()
                    .verify(Duration.ofSeconds(3));
            assertThat(nodeOf(publish(media.room()))).isEqualTo(b);
            assertThat(service.node(a).state()).isEqualTo(SfuNode.State.HUNG);
        } finally {
            A.thaw();
        }
        await().atMost(SOON).until(() -> service.node(a).state() == SfuNode.State.UP);
        Mono<JanusMessage.Success> claim = service.nodes()
                .all()
                .findFirst()
                .orElseThrow()
                .conversation()
                .flatMap(janus -> janus.core(JanusRequests.claim(handle.session())));
        StepVerifier.create(claim)
                .expectErrorSatisfies(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                JanusError.class, no -> assertThat(no.code()).isEqualTo(JanusError.NO_SUCH_SESSION)))
                .verify(SOON);
        assertThat(nodeOf(publish())).isEqualTo(a);
    }

    @Test
    void shouldMoveAPublishThatIsUnderWayWhenItsNodeHangs() {
        String room = UUID.randomUUID().toString();
        publish(room);
        boolean onA = service.node(a).publishers() == 1;
        (onA ? A : B).freeze();
        try {
            Media media = publish(room);
            assertThat(nodeOf(media)).isEqualTo(onA ? b : a);
        } finally {
            (onA ? A : B).thaw();
        }
        await().atMost(SOON).until(() -> service.node(onA ? a : b).state() == SfuNode.State.UP);
    }

    @Test
    void shouldClaimTheSessionsOfBothNodesAfterOurOwnRestart() {
        List<Media> all = List.of(publish(), publish());
        service.stop();

        service = startService();
        service.sfu().recovered().block(SOON);

        assertThat(service.sfu().all().collectList().block(SOON)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all.stream().map(this::nodeOf)).containsExactlyInAnyOrder(a, b);
        String home = nodeOf(all.getLast());
        assertThat(nodeOf(publish(all.getLast().room()))).isEqualTo(home);
    }

    @Test
    void shouldNotWaitForANodeThatIsAwayAtOurStart() {
        Media onA = publishOnA();
        service.stop();
        A.kill();

        service = startService();
        service.sfu().recovered().block(Duration.ofSeconds(5));

        assertThat(service.sfu().find(onA.id())).isNull();
        assertThat(nodeOf(publish())).isEqualTo(b);
    }

    @Test
    void shouldTellWhoSharesRedisHowTheNodesAre() {
        publishOnA();
        JanusDirectory directory = new JanusDirectory(service.nodes(), REDIS, json);
        directory.start();
        try {
            await().atMost(SOON).until(() -> told(a).equals(service.node(a)) && told(b).state() == SfuNode.State.UP);
            assertThat(told(a).publishers()).isEqualTo(1);
            A.kill();
            await().atMost(Duration.ofSeconds(2)).until(() -> told(a).state() == SfuNode.State.GONE);
        } finally {
            directory.stop();
        }
        assertThat(REDIS.getExpire(JanusDirectory.key(b)).block(SOON)).isBetween(Duration.ZERO, JanusDirectory.LEASE);
    }

    private SfuNode told(String node) {
        String text = REDIS.opsForValue().get(JanusDirectory.key(node)).block(SOON);
        return text == null
                ? new SfuNode(node, SfuNode.State.GONE, Instant.EPOCH, false, 0, 0)
                : json.readValue(text, SfuNode.class);
    }

    @Test
    void shouldEmptyANodeThatDrains() {
        Media media = publishOnA();
        Mono<CloseReason> closed = closed(media);

        service.sfu().drain(a, true).block(SOON);

        assertThat(service.sfu().isMoving(media.id())).isTrue();
        StepVerifier.create(closed)
                .expectNext(CloseReason.MOVED)
                .expectComplete()
                .verify(SOON);
        assertThat(service.node(a).state()).isEqualTo(SfuNode.State.DRAINING);
        assertThat(service.node(a).publishers()).isZero();
        assertThat(nodeOf(publish(media.room()))).isEqualTo(b);
        assertThat(nodeOf(publish())).isEqualTo(b);
        service.sfu().drain(a, false).block(SOON);
        assertThat(nodeOf(publish())).isEqualTo(a);
    }

    @Test
    void shouldGoOnDrainingAfterOurOwnRestart() {
        service.sfu().drain(a, true).block(SOON);
        service.stop();

        service = startService();
        service.sfu().recovered().block(SOON);

        await().atMost(SOON).until(() -> service.node(a).state() == SfuNode.State.DRAINING);
        assertThat(nodeOf(publish())).isEqualTo(b);
    }

    @Test
    void shouldSayWhatChangesOnTheNodes() {
        Flux<String> seen = service.sfu()
                .nodeChanges()
                .filter(node -> node.name().equals(a))
                .map(node -> node.state() + " " + node.publishers());
        StepVerifier.create(seen)
                .expectNext("UP 0")
                .then(this::publishOnA)
                .expectNext("UP 1")
                .then(() -> service.sfu().drain(a, true).block(SOON))
                .expectNext("DRAINING 1")
                .expectNext("DRAINING 0")
                .thenCancel()
                .verify(SOON);
    }
}
