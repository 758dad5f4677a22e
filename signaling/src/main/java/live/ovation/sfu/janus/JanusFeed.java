package live.ovation.sfu.janus;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Media;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;

/** What is handed in goes to a mountpoint of the same id, to others under the payload types of theirs, and to whoever wants a copy. */
final class JanusFeed implements Feed {

    /** What may wait in the socket; more than that is lost, as on any network. */
    private static final long MOST_WAITING = 1 << 20;

    private static final int MARKER = 0x80;

    private final Media media;
    private final Channel socket;
    private final Runnable connected;
    private final List<Codec> codecs;
    private final Map<Codec, Track> tracks = new EnumMap<>(Codec.class);
    private final Map<JanusMountpoint, Map<Codec, InetSocketAddress>> numberings = new ConcurrentHashMap<>();
    private final AtomicBoolean flows = new AtomicBoolean();
    private volatile @Nullable InetSocketAddress copy;

    private record Track(long ssrc, InetSocketAddress mountpoint, RtpSplice splice) {}

    /** @param connected run with the first packet */
    JanusFeed(JanusHandle publisher, String host, Channel socket, Runnable connected) {
        this.media = publisher.media();
        this.socket = socket;
        this.connected = connected;
        List<JanusTrack> sent = publisher.tracks() == null ? List.of() : publisher.tracks();
        this.codecs = sent.stream().map(JanusTrack::codec).toList();
        List<Integer> ports = publisher.feed() == null ? List.of() : publisher.feed();
        for (int i = 0; i < Math.min(sent.size(), ports.size()); i++) {
            Codec codec = sent.get(i).codec();
            tracks.put(
                    codec,
                    new Track(
                            firstSsrc(media) + i,
                            new InetSocketAddress(host, ports.get(i)),
                            new RtpSplice(codec == Codec.OPUS ? 48_000 : 90_000)));
        }
    }

    /**
     * Its tracks' SSRCs go on from here, after a restart of this service as well. Janus takes no others while they come, and only who
     * knows the media session can know them.
     */
    static long firstSsrc(Media media) {
        return UUID.nameUUIDFromBytes(media.id().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits()
                >>> 33;
    }

    @Override
    public Media media() {
        return media;
    }

    /** From now on to here as well, and not where it went before. */
    void copyTo(InetSocketAddress to) {
        copy = to;
    }

    /** From now on to here as well, under these payload types: to ports in the order of the tracks. */
    void addNumbering(JanusMountpoint mountpoint, String host, List<Integer> ports) {
        Map<Codec, InetSocketAddress> to = new EnumMap<>(Codec.class);
        for (int i = 0; i < Math.min(codecs.size(), ports.size()); i++) {
            to.put(codecs.get(i), new InetSocketAddress(host, ports.get(i)));
        }
        numberings.put(mountpoint, to);
    }

    void removeNumbering(JanusMountpoint mountpoint) {
        numberings.remove(mountpoint);
    }

    @Override
    public void send(Codec codec, ByteBuf packet) {
        Track track = tracks.get(codec);
        if (track == null || !RtpSplice.isRtp(packet)) {
            return;
        }
        if (flows.compareAndSet(false, true)) {
            connected.run();
        }
        ByteBuf own = renumbered(packet, JanusMountpoint.OF_ROOMS.of(codec));
        track.splice().apply(own, System.nanoTime());
        own.setInt(8, (int) track.ssrc());
        deliver(codec, own, track.mountpoint());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is lost, as on any network
    private void deliver(Codec codec, ByteBuf packet, InetSocketAddress mountpoint) {
        InetSocketAddress second = copy;
        if (!socket.isWritable() && socket.bytesBeforeWritable() > MOST_WAITING) {
            packet.release();
            return;
        }
        if (second != null) {
            socket.write(new DatagramPacket(packet.retainedDuplicate(), second));
        }
        numberings.forEach((numbering, to) -> {
            InetSocketAddress port = to.get(codec);
            if (port != null) {
                socket.write(new DatagramPacket(
                        renumbered(packet, numbering.payloadTypes().of(codec)), port));
            }
        });
        socket.writeAndFlush(new DatagramPacket(packet, mountpoint));
    }

    private ByteBuf renumbered(ByteBuf packet, int payloadType) {
        ByteBuf copy = socket.alloc().ioBuffer(packet.readableBytes());
        copy.writeBytes(packet, packet.readerIndex(), packet.readableBytes());
        return copy.setByte(1, (copy.getByte(1) & MARKER) | payloadType);
    }
}
