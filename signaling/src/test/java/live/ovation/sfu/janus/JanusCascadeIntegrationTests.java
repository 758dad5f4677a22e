package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.SimulcastLayer;
import live.ovation.support.JanusProcess;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Real media: from one end through one node, or two, to the other end. */
class JanusCascadeIntegrationTests extends TwoJanusNodes {

    private final String room = UUID.randomUUID().toString();
    private MediaPeers peers;

    @BeforeEach
    void letOneViewerFillANode() {
        service.stop();
        places = 1;
        service = startService();
        service.sfu().recovered().block(SOON);
        peers = new MediaPeers(TestStack.janus(), properties());
    }

    @AfterEach
    void sendHome() {
        peers.close();
    }

    @Test
    void shouldServeMoreViewersFromAnotherNode() {
        MediaPeers.OnAir onAir = peers.publish(service.sfu(), "ada", room);
        Negotiated first = subscribe();
        verify(peers.watch(service.sfu(), first));
        assertThat(nodeOf(first.media())).isEqualTo(nodeOf(onAir.media()));

        Negotiated second = subscribe();
        while (onAir.peer().isAskedForKeyFrame(Duration.ofMillis(300))) {
            assertThat(service.sfu().find(onAir.media().id())).isNotNull();
        }
        verify(peers.watch(service.sfu(), second));

        assertThat(nodeOf(second.media())).isNotEqualTo(nodeOf(onAir.media()));
        assertThat(onAir.peer().isAskedForKeyFrame(Duration.ofSeconds(3))).isTrue();
        service.sfu().selectLayer(second.media().id(), SimulcastLayer.LOW).block(SOON);
        assertThat(service.sfu().restartIce(second.media().id(), null).block(SOON))
                .startsWith("v=0");
        Mono<CloseReason> closed = closed(second.media());
        service.sfu().closeRoom(room, CloseReason.ENDED).block(SOON);
        assertThat(closed.block(SOON)).isEqualTo(CloseReason.ENDED);
    }

    @Test
    void shouldSendByTheNumbersThatAReceiverKnows() {
        MediaPeers.OnAir onAir = peers.publish(service.sfu(), "ada", room);
        PayloadTypes theirs = new PayloadTypes(96, 100, 98);

        Negotiated atHome = service.sfu().subscribe("bob", room, theirs).block(SOON);
        Negotiated elsewhere = service.sfu().subscribe("eve", room, theirs).block(SOON);

        assertThat(List.of(atHome.sdp(), elsewhere.sdp()))
                .allSatisfy(sdp -> assertThat(sdp).contains("a=rtpmap:100 H264/90000", "a=rtpmap:96 opus/48000/2"));
        assertThat(nodeOf(atHome.media())).isEqualTo(nodeOf(onAir.media()));
        assertThat(nodeOf(elsewhere.media())).isNotEqualTo(nodeOf(onAir.media()));
        verify(peers.watch(service.sfu(), atHome));
        verify(peers.watch(service.sfu(), elsewhere));
        assertThat(service.sfu().restartIce(atHome.media().id(), null).block(SOON))
                .startsWith("v=0");
        Mono<CloseReason> closed = closed(atHome.media());
        service.sfu().closeRoom(room, CloseReason.ENDED).block(SOON);
        assertThat(closed.block(SOON)).isEqualTo(CloseReason.ENDED);
    }

    @Test
    void shouldNotNumberForEverybodyWithoutEnd() {
        peers.publish(service.sfu(), "ada", room);
        String usual = "a=rtpmap:107 H264/90000";

        List<String> offers = IntStream.range(0, 9)
                .mapToObj(i -> service.sfu()
                        .subscribe("bob", room, new PayloadTypes(96, 108 + i, 98))
                        .block(SOON)
                        .sdp())
                .toList();

        assertThat(offers.subList(0, 8)).noneMatch(sdp -> sdp.contains(usual));
        assertThat(offers.getLast()).contains(usual);
    }

    @Test
    void shouldBringViewersHomeWhenTheNodeThatHelpsDies() {
        MediaPeers.OnAir onAir = peers.publish(service.sfu(), "ada", room);
        subscribe();
        Negotiated second = subscribe();
        Mono<CloseReason> closed = closed(second.media());
        JanusProcess helper = nodeOf(second.media()).equals(a) ? A : B;

        helper.kill();

        assertThat(closed.block(Duration.ofSeconds(3))).isEqualTo(CloseReason.SFU_LOST);
        Negotiated again = subscribe();
        verify(peers.watch(service.sfu(), again));
        assertThat(nodeOf(again.media())).isEqualTo(nodeOf(onAir.media()));
    }

    @Test
    void shouldEndTheCascadeWithThePublisher() {
        MediaPeers.OnAir onAir = peers.publish(service.sfu(), "ada", room);
        subscribe();
        Negotiated second = subscribe();
        Mono<CloseReason> closed = closed(second.media());

        peers.publish(service.sfu(), "ada", room);

        assertThat(closed.block(SOON)).isEqualTo(CloseReason.MOVED);
        assertThat(service.sfu().find(onAir.media().id())).isNull();
        verify(peers.watch(service.sfu(), subscribe()));
    }

    @Test
    void shouldMoveEverybodyOffANodeWhileTheirMediaGoesOn() {
        MediaPeers.OnAir onAir = peers.publish(service.sfu(), "ada", room);
        Media first = subscribe().media();
        Media second = subscribe().media();
        Mono<CloseReason> closed = closed(onAir.media());
        String home = nodeOf(onAir.media());

        service.sfu().drain(home, true).block(SOON);
        try {
            assertThat(service.sfu().isMoving(onAir.media().id())).isTrue();
            assertThat(service.sfu().isMoving(first.id())).isFalse();
            MediaPeers.OnAir fresh = peers.publish(service.sfu(), "ada", room);
            assertThat(service.sfu().find(onAir.media().id())).isNotNull();
            assertThat(nodeOf(fresh.media())).isNotEqualTo(home);
            await().atMost(SOON)
                    .until(() ->
                            service.sfu().isMoving(first.id()) && service.sfu().isMoving(second.id()));
            verify(peers.watch(service.sfu(), subscribe()));
            assertThat(service.sfu().find(first.id())).isNotNull();
            service.sfu().close(first.id(), CloseReason.ENDED).block(SOON);
            service.sfu().close(second.id(), CloseReason.ENDED).block(SOON);
            assertThat(closed.block(Duration.ofSeconds(2))).isEqualTo(CloseReason.REPLACED);
        } finally {
            service.sfu().drain(home, false).block(SOON);
        }
    }

    private Negotiated subscribe() {
        return service.sfu().subscribe("bob", room).block(SOON);
    }

    private static void verify(Mono<Void> arrival) {
        StepVerifier.create(arrival).expectComplete().verify(SOON);
    }
}
