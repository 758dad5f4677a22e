package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Receivers that number codecs otherwise, in front of a publisher whose media is handed in. */
class RenumberedFeedIntegrationTests extends TwoJanusNodes {

    private static final PayloadTypes THEIRS = new PayloadTypes(96, 100, 98);

    private final String room = UUID.randomUUID().toString();
    private MediaPeers peers;
    private Feed feed;
    private Disposable camera;

    @BeforeEach
    void goOnAir() {
        peers = new MediaPeers(TestStack.janus(), properties());
        feed = open();
        camera = film();
    }

    @AfterEach
    void goHome() {
        camera.dispose();
        peers.close();
    }

    @Test
    void shouldSendByTheNumbersThatAReceiverKnows() {
        Negotiated theirs = subscribe(THEIRS);
        Negotiated usual = subscribe(JanusMountpoint.OF_ROOMS);

        assertThat(theirs.sdp()).contains("a=rtpmap:100 H264/90000", "a=rtpmap:96 opus/48000/2");
        assertThat(usual.sdp()).contains("a=rtpmap:107 H264/90000", "a=rtpmap:111 opus/48000/2");
        StepVerifier.create(peers.watch(service.sfu(), theirs)).expectComplete().verify(SOON);
        StepVerifier.create(peers.watch(service.sfu(), usual)).expectComplete().verify(SOON);
        assertThat(service.sfu().restartIce(theirs.media().id(), null).block(SOON))
                .contains("a=rtpmap:100 H264/90000");
    }

    @Test
    void shouldGoOnAfterThisServiceCameBack() throws IOException {
        Negotiated theirs = subscribe(THEIRS);
        try (DatagramSocket viewer = peers.overhear(service.sfu(), theirs)) {
            viewer.setSoTimeout(1_000);
            receive(viewer);

            camera.dispose();
            service.stop();
            service = startService();
            service.sfu().recovered().block(SOON);
            assertThatThrownBy(() -> receiveAll(viewer)).as("nobody feeds it").isInstanceOf(IOException.class);
            feed = open();
            camera = film();

            viewer.setSoTimeout(5_000);
            receive(viewer);
            assertThat(service.sfu().find(theirs.media().id())).isNotNull();
        }
    }

    @Test
    void shouldGiveUpWhatNobodyWatchesAnyMore() {
        Media first = subscribe(THEIRS).media();
        Media second = subscribe(THEIRS).media();
        assertThat(isThere(THEIRS)).isTrue();

        service.sfu().close(first.id(), CloseReason.ENDED).block(SOON);
        service.cascades().giveUpIdle().block(SOON);
        assertThat(isThere(THEIRS)).isTrue();
        service.sfu().close(second.id(), CloseReason.ENDED).block(SOON);
        service.cascades().giveUpIdle().block(SOON);

        assertThat(isThere(THEIRS)).isFalse();
        Negotiated again = subscribe(THEIRS);
        StepVerifier.create(peers.watch(service.sfu(), again)).expectComplete().verify(SOON);
    }

    @Test
    void shouldEndWithThePublisher() {
        Negotiated theirs = subscribe(THEIRS);
        Media publisher = feed.media();

        service.sfu().close(publisher.id(), CloseReason.ENDED).block(SOON);

        assertThat(service.sfu().find(theirs.media().id())).isNull();
        org.awaitility.Awaitility.await().atMost(SOON).until(() -> !isThere(THEIRS));
    }

    @Test
    void shouldNotNumberForEverybodyWithoutEnd() {
        String usual = "a=rtpmap:107 H264/90000";

        List<String> offers = IntStream.range(0, 9)
                .mapToObj(i -> subscribe(new PayloadTypes(96, 108 + i, 98)).sdp())
                .toList();

        assertThat(offers.subList(0, 8)).noneMatch(sdp -> sdp.contains(usual));
        assertThat(offers.getLast()).contains(usual);
    }

    private Disposable film() {
        return Flux.interval(Duration.ofMillis(20)).subscribe(i -> send(i.intValue()));
    }

    private Feed open() {
        return Objects.requireNonNull(service.sfu()
                .feed("rtmp:ada", room, Set.of(Codec.OPUS, Codec.H264))
                .block(SOON));
    }

    private void send(int number) {
        feed.send(Codec.OPUS, Unpooled.wrappedBuffer(MediaPeers.rtp(111, number, number * 960, 0x11)));
        feed.send(Codec.H264, Unpooled.wrappedBuffer(MediaPeers.rtp(108, number, number * 1800, 0x65)));
    }

    private Negotiated subscribe(PayloadTypes types) {
        return Objects.requireNonNull(
                service.sfu().subscribe("bob", room, types).block(SOON));
    }

    private static void receive(DatagramSocket viewer) throws IOException {
        viewer.receive(new DatagramPacket(new byte[1500], 1500));
    }

    /** Until nothing comes any more. */
    private static void receiveAll(DatagramSocket viewer) throws IOException {
        for (int i = 0; i < 1_000; i++) {
            receive(viewer);
        }
    }

    private boolean isThere(PayloadTypes types) {
        String id = new JanusMountpoint(feed.media().id(), types).id();
        return service.nodes()
                .all()
                .anyMatch(node -> Boolean.TRUE.equals(node.rooms()
                        .flatMap(rooms -> rooms.askStreaming(
                                JanusCodec.object().put("request", "info").put("id", id)))
                        .map(told -> true)
                        .onErrorReturn(JanusError.class, false)
                        .block(SOON)));
    }
}
