package live.ovation.ingest;

import io.netty.buffer.ByteBuf;

/** Looks at the H.264 that goes by (RFC 6184): whether frames are out of order, how many there are, and how far key frames are apart. */
final class PictureWatch {

    private static final int HEADER = 12;
    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int FU_BEGINS = 0x80;
    private static final int B = 1;
    private static final int SLICE_TYPES = 5;
    private static final int CLOCK = 90_000;

    private long pictures;
    private long bytes;
    private boolean outOfOrder;
    private boolean key;
    private long lastKey = -1;
    private int keyIntervalMs;

    /** Frames that were whole, since the beginning. */
    long pictures() {
        return pictures;
    }

    long bytes() {
        return bytes;
    }

    /** Whether a frame was predicted from one that is shown after it. */
    boolean isOutOfOrder() {
        return outOfOrder;
    }

    /** Between the last two key frames; 0 before there are two. */
    int keyIntervalMs() {
        return keyIntervalMs;
    }

    /** @param packet a whole RTP packet */
    void see(ByteBuf packet) {
        int at = packet.readerIndex();
        bytes += packet.readableBytes();
        int payload = at + HEADER;
        if (packet.writerIndex() - payload < 2) {
            return;
        }
        int type = packet.getByte(payload) & 0x1f;
        switch (type) {
            case FU_A -> {
                if ((packet.getByte(payload + 1) & FU_BEGINS) != 0) {
                    unit(packet, packet.getByte(payload + 1) & 0x1f, payload + 2);
                }
            }
            case STAP_A -> aggregate(packet, payload + 1);
            default -> unit(packet, type, payload + 1);
        }
        if ((packet.getByte(at + 1) & 0x80) != 0) {
            picture(packet.getUnsignedInt(at + 4));
        }
    }

    private void aggregate(ByteBuf packet, int from) {
        int at = from;
        while (at + 3 < packet.writerIndex()) {
            int size = packet.getUnsignedShort(at);
            unit(packet, packet.getByte(at + 2) & 0x1f, at + 3);
            at += 2 + Math.max(1, size);
        }
    }

    private void unit(ByteBuf packet, int type, int from) {
        key |= type == IDR;
        if (type == SLICE) {
            var header = new ExpGolomb(packet, from);
            header.next(); // first_mb_in_slice
            outOfOrder |= header.next() % SLICE_TYPES == B;
        }
    }

    private void picture(long time) {
        pictures++;
        if (key) {
            if (lastKey >= 0) {
                keyIntervalMs = (int) (((time - lastKey) & 0xffffffffL) * 1000 / CLOCK);
            }
            lastKey = time;
        }
        key = false;
    }

    /** Unsigned Exp-Golomb codes (ITU-T H.264 9.1); 0 beyond the end. The first two of a slice hold no emulation prevention. */
    private static final class ExpGolomb {
        private final ByteBuf from;
        private long bit;

        ExpGolomb(ByteBuf from, int at) {
            this.from = from;
            this.bit = at * 8L;
        }

        int next() {
            int zeros = 0;
            while (zeros < 31 && !isOver() && read() == 0) {
                zeros++;
            }
            int value = 0;
            for (int i = 0; i < zeros; i++) {
                value = (value << 1) | (isOver() ? 0 : read());
            }
            return (1 << zeros) - 1 + value;
        }

        private boolean isOver() {
            return bit / 8 >= from.writerIndex();
        }

        private int read() {
            int value = (from.getByte((int) (bit / 8)) >> (7 - bit % 8)) & 1;
            bit++;
            return value;
        }
    }
}
