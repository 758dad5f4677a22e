package live.ovation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import live.ovation.ingest.RepackagerCommands.Ssrcs;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.support.Interfaces;
import org.junit.jupiter.api.Test;

class RtpIntakeTests {

    private final List<Codec> taken = new CopyOnWriteArrayList<>();

    @Test
    void shouldTakeNothingOfStrangers() throws IOException {
        RtpIntake intake = RtpIntake.open().block(Duration.ofSeconds(5));
        intake.handOverTo((codec, packet) -> taken.add(codec));
        intake.expect(new Ssrcs(7, 8));
        try (DatagramSocket socket = new DatagramSocket()) {
            send(socket, intake.port(), rtp(108, 9)); // a stranger's SSRC
            send(socket, intake.port(), rtp(96, 8)); // another payload type
            send(socket, intake.port(), rtp(108, 7)); // the sound's SSRC
            send(socket, intake.port(), new byte[] {1, 2, 3});
            send(socket, intake.port(), new byte[2000]);
            send(socket, intake.port(), rtp(108, 8));
            send(socket, intake.port(), rtp(111, 7));

            await().atMost(Duration.ofSeconds(5)).until(() -> taken.size() >= 2);
            assertThat(taken).containsExactly(Codec.H264, Codec.OPUS);
        } finally {
            intake.close();
        }
    }

    @Test
    void shouldBeFoundOnLoopbackOnly() throws IOException {
        RtpIntake intake = RtpIntake.open().block(Duration.ofSeconds(5));
        InetAddress outside = Interfaces.outside();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            socket.connect(new InetSocketAddress(outside, intake.port()));
            byte[] packet = rtp(108, 8);
            socket.send(new DatagramPacket(packet, packet.length));

            assertThatThrownBy(() -> socket.receive(new DatagramPacket(new byte[10], 10)))
                    .as("nobody listens there")
                    .isInstanceOf(java.net.PortUnreachableException.class);
        } finally {
            intake.close();
        }
    }

    private static void send(DatagramSocket socket, int port, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
    }

    private static byte[] rtp(int payloadType, int ssrc) {
        return ByteBuffer.allocate(20)
                .put((byte) 0x80)
                .put((byte) payloadType)
                .putShort((short) 1)
                .putInt(0)
                .putInt(ssrc)
                .array();
    }
}
