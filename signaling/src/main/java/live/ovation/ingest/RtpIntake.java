package live.ovation.ingest;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import live.ovation.ingest.RepackagerCommands.Ssrcs;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.udp.UdpServer;

/** A port on loopback that takes RTP of one repackager's run and of nobody else, told apart by SSRCs that only the two know. */
final class RtpIntake {

    private static final int LARGEST_DATAGRAM = 2048;
    private static final int SOCKET_BUFFER = 4 << 20;
    private static final int HEADER = 12;

    private final Connection socket;
    private volatile Ssrcs expected = Ssrcs.NONE;
    private volatile BiConsumer<Codec, ByteBuf> output = (codec, packet) -> {};

    private RtpIntake(Connection socket) {
        this.socket = socket;
    }

    static Mono<RtpIntake> open() {
        AtomicReference<@Nullable RtpIntake> intake = new AtomicReference<>();
        return UdpServer.create()
                .host("127.0.0.1")
                .port(0)
                .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                .handle((in, out) -> in.receiveObject()
                        .ofType(DatagramPacket.class)
                        .doOnNext(datagram -> hand(datagram, intake.get()))
                        .then())
                .bind()
                .map(RtpIntake::new)
                .doOnNext(intake::set);
    }

    private static void hand(DatagramPacket datagram, @Nullable RtpIntake to) {
        if (to != null) {
            to.received(datagram.content());
        }
    }

    int port() {
        return ((InetSocketAddress) socket.channel().localAddress()).getPort();
    }

    /** Everything is handed over here. */
    EventLoop loop() {
        return socket.channel().eventLoop();
    }

    void handOverTo(BiConsumer<Codec, ByteBuf> to) {
        output = to;
    }

    /** Of the run that begins; packets of the one before find no way in any more. */
    void expect(Ssrcs ssrcs) {
        expected = ssrcs;
    }

    void close() {
        socket.dispose();
    }

    private void received(ByteBuf packet) {
        if (packet.readableBytes() <= HEADER || (packet.getByte(packet.readerIndex()) & 0xc0) != 0x80) {
            return;
        }
        int type = packet.getByte(packet.readerIndex() + 1) & 0x7f;
        int ssrc = packet.getInt(packet.readerIndex() + 8);
        Ssrcs ours = expected;
        if (type == RepackagerCommands.VIDEO_TYPE && ssrc == ours.video()) {
            output.accept(Codec.H264, packet);
        } else if (type == RepackagerCommands.AUDIO_TYPE && ssrc == ours.audio()) {
            output.accept(Codec.OPUS, packet);
        }
    }
}
