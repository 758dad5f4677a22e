package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.support.Interfaces;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** RTP of somebody else to where a publisher's is expected. */
class StrangersIntegrationTests extends TwoJanusNodes {

    private static final byte[] MARK = "not-of-this-house".getBytes(StandardCharsets.US_ASCII);

    private final String room = UUID.randomUUID().toString();
    private MediaPeers peers;
    private Feed feed;
    private Disposable camera;

    @BeforeEach
    void goOnAir() {
        peers = new MediaPeers(TestStack.janus(), properties());
        feed = Objects.requireNonNull(service.sfu()
                .feed("rtmp:ada", room, Set.of(Codec.OPUS, Codec.H264))
                .block(SOON));
        camera = Flux.interval(Duration.ofMillis(20)).subscribe(i -> {
            feed.send(Codec.OPUS, Unpooled.wrappedBuffer(MediaPeers.rtp(111, i.intValue(), i.intValue() * 960, 0x11)));
            feed.send(Codec.H264, Unpooled.wrappedBuffer(MediaPeers.rtp(108, i.intValue(), i.intValue() * 1800, 0x65)));
        });
    }

    @AfterEach
    void goHome() {
        camera.dispose();
        peers.close();
    }

    @Test
    void shouldShowViewersThePublishersMediaOnly() throws IOException {
        Negotiated seat = service.sfu().subscribe("bob", room, null).block(SOON);
        try (DatagramSocket viewer = peers.overhear(service.sfu(), seat);
                DatagramSocket stranger = new DatagramSocket()) {
            viewer.setSoTimeout(5_000);
            DatagramPacket seen = new DatagramPacket(new byte[1500], 1500);
            for (int i = 0; i < 150; i++) {
                for (int port : ports()) {
                    MediaPeers.send(stranger, forged(i), port);
                    MediaPeers.send(stranger, noise(i), port);
                }
                viewer.receive(seen);
                assertThat(contains(seen)).as("packet %d is the stranger's", i).isFalse();
            }
        }
    }

    @Test
    void shouldListenOnLoopbackOnly() throws IOException {
        InetAddress outside = Interfaces.outside();
        for (int port : ports()) {
            try (DatagramSocket stranger = new DatagramSocket()) {
                stranger.setSoTimeout(2_000);
                stranger.connect(new InetSocketAddress(outside, port));
                stranger.send(new DatagramPacket(forged(1), forged(1).length));

                assertThatThrownBy(() -> stranger.receive(new DatagramPacket(new byte[10], 10)))
                        .isInstanceOf(PortUnreachableException.class);
            }
        }
    }

    /** Of the mountpoint that the publisher's media goes to. */
    private List<Integer> ports() {
        return service.nodes()
                .all()
                .flatMap(node -> node.registry().publisherOf(room).stream())
                .map(handle -> Objects.requireNonNull(handle.feed()))
                .findFirst()
                .orElseThrow();
    }

    /** As the SFU's other senders number themselves. */
    private static byte[] forged(int number) {
        int[] guesses = {
            (int) JanusCopies.FIRST_SSRC, (int) JanusCopies.FIRST_SSRC + 1, (int) JanusMountpoint.FIRST_SSRC, 0
        };
        return ByteBuffer.allocate(12 + 1 + MARK.length)
                .put((byte) 0x80)
                .put((byte) (0x80 | (number % 2 == 0 ? 107 : 111)))
                .putShort((short) number)
                .putInt(number * 960)
                .putInt(guesses[number % guesses.length])
                .put((byte) 0x65)
                .put(MARK)
                .array();
    }

    private static byte[] noise(int seed) {
        byte[] noise = new byte[new Random(seed).nextInt(1, 1200)];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static boolean contains(DatagramPacket packet) {
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        return text.contains(new String(MARK, StandardCharsets.ISO_8859_1));
    }
}
