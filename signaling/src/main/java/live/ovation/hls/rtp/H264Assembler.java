package live.ovation.hls.rtp;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * RFC 6184 in its non-interleaved mode: single NAL units, STAP-A and FU-A. A frame that lacks packets is dropped, and so is all
 * that builds on it: what follows is nothing until the next key frame.
 */
final class H264Assembler implements FrameAssembler {

    private static final int IDR = 5;
    private static final int SPS = 7;
    private static final int PPS = 8;
    private static final int DELIMITER = 9;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private final Unwrapper timestamps = new Unwrapper(32);
    private final ByteArrayOutputStream units = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fragment = new ByteArrayOutputStream();
    private byte @Nullable [] sps;
    private byte @Nullable [] pps;
    private @Nullable ParameterSets parameters;
    private long timestamp = Long.MIN_VALUE;
    private boolean key;
    private boolean damaged;
    /** From the start, and after a loss. */
    private boolean waitsForKey = true;

    @Override
    public @Nullable Frame add(ReorderBuffer.Ordered ordered) {
        RtpPacket packet = ordered.packet();
        long time = timestamps.unwrap(packet.timestamp());
        if (time != timestamp) {
            begin(time);
        }
        damaged |= ordered.afterLoss();
        unpack(packet.payload());
        return packet.marker() ? end(packet.arrival()) : null;
    }

    private void begin(long time) {
        // a frame whose last packet never came
        damaged = units.size() > 0;
        units.reset();
        fragment.reset();
        key = false;
        timestamp = time;
    }

    private @Nullable Frame end(long arrival) {
        boolean usable = !damaged && units.size() > 0 && (key || !waitsForKey) && sets() != null;
        if (damaged) {
            waitsForKey = true;
        } else if (usable && key) {
            waitsForKey = false;
        }
        Frame frame = usable ? new Frame(timestamp, key, units.toByteArray(), key ? sets() : null, arrival) : null;
        units.reset();
        damaged = false;
        return frame;
    }

    private void unpack(byte[] payload) {
        if (payload.length < 2) {
            return;
        }
        switch (payload[0] & 0x1f) {
            case STAP_A -> aggregate(payload);
            case FU_A -> fragment(payload);
            default -> unit(payload, 0, payload.length);
        }
    }

    private void aggregate(byte[] payload) {
        int at = 1;
        while (at + 2 < payload.length) {
            int size = ((payload[at] & 0xff) << 8) | (payload[at + 1] & 0xff);
            if (size == 0 || at + 2 + size > payload.length) {
                damaged = true;
                return;
            }
            unit(payload, at + 2, size);
            at += 2 + size;
        }
    }

    private void fragment(byte[] payload) {
        boolean starts = (payload[1] & 0x80) != 0;
        boolean ends = (payload[1] & 0x40) != 0;
        if (starts) {
            fragment.reset();
            fragment.write((payload[0] & 0xe0) | (payload[1] & 0x1f));
        } else if (fragment.size() == 0) {
            damaged = true;
            return;
        }
        fragment.write(payload, 2, payload.length - 2);
        if (ends) {
            byte[] whole = fragment.toByteArray();
            fragment.reset();
            unit(whole, 0, whole.length);
        }
    }

    private void unit(byte[] from, int offset, int length) {
        switch (from[offset] & 0x1f) {
            case SPS -> sps = java.util.Arrays.copyOfRange(from, offset, offset + length);
            case PPS -> pps = java.util.Arrays.copyOfRange(from, offset, offset + length);
            case DELIMITER -> {}
            default -> {
                key |= (from[offset] & 0x1f) == IDR;
                units.write(length >>> 24);
                units.write(length >>> 16);
                units.write(length >>> 8);
                units.write(length);
                units.write(from, offset, length);
            }
        }
    }

    private @Nullable ParameterSets sets() {
        byte[] sequence = sps;
        byte[] picture = pps;
        if (sequence == null || picture == null) {
            return parameters;
        }
        sps = null;
        pps = null;
        try {
            ParameterSets fresh = ParameterSets.of(sequence, picture);
            // the same ones come with every key frame
            parameters = fresh.equals(parameters) ? parameters : fresh;
        } catch (IllegalArgumentException e) {
            damaged = true;
        }
        return parameters;
    }
}
