package live.ovation.ingest;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import live.ovation.sfu.Feed;
import live.ovation.sfu.RtpTrack.Codec;

/** What comes before it can be passed on, such as the first key frame. When that gets too much all of it is let go. */
final class HeldPackets {

    private static final int MOST = 4096;

    private final ArrayDeque<Held> packets = new ArrayDeque<>();

    private record Held(Codec codec, ByteBuf packet) {}

    void add(Codec codec, ByteBuf packet) {
        if (packets.size() >= MOST) {
            clear();
        }
        packets.add(new Held(codec, packet.retainedDuplicate()));
    }

    void passOn(Feed to) {
        packets.forEach(held -> to.send(held.codec(), held.packet()));
        clear();
    }

    void clear() {
        packets.forEach(held -> held.packet().release());
        packets.clear();
    }
}
