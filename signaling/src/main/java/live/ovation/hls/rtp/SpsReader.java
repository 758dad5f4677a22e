package live.ovation.hls.rtp;

import java.util.Set;

/** Reads the picture's size out of a sequence parameter set (ITU-T H.264 7.3.2.1.1). */
final class SpsReader {

    private static final Set<Integer> PROFILES_WITH_CHROMA = Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128);

    record Size(int width, int height) {}

    private final byte[] bits;
    private int position;

    private SpsReader(byte[] bits) {
        this.bits = bits;
    }

    static Size size(byte[] sps) {
        if (sps.length < 5 || (sps[0] & 0x1f) != 7) {
            throw new IllegalArgumentException("no sequence parameter set");
        }
        SpsReader reader = new SpsReader(withoutEmulationPrevention(sps));
        reader.position = 4 * 8;
        return reader.read(sps[1] & 0xff);
    }

    private Size read(int profile) {
        unsignedGolomb(); // seq_parameter_set_id
        boolean separatePlanes = false;
        int chroma = 1;
        if (PROFILES_WITH_CHROMA.contains(profile)) {
            chroma = unsignedGolomb();
            separatePlanes = chroma == 3 && flag();
            skipDepthsAndMatrices(chroma);
        }
        unsignedGolomb(); // log2_max_frame_num
        skipOrderCount();
        unsignedGolomb(); // max_num_ref_frames
        bits(1);
        int widthInBlocks = unsignedGolomb() + 1;
        int heightInUnits = unsignedGolomb() + 1;
        boolean framesOnly = flag();
        if (!framesOnly) {
            bits(1);
        }
        bits(1); // direct_8x8_inference
        return cropped(
                widthInBlocks * 16, heightInUnits * 16 * (framesOnly ? 1 : 2), framesOnly, separatePlanes ? 0 : chroma);
    }

    private Size cropped(int width, int height, boolean framesOnly, int chroma) {
        if (!flag()) {
            return new Size(width, height);
        }
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = (chroma == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
        int left = unsignedGolomb();
        int right = unsignedGolomb();
        int top = unsignedGolomb();
        int bottom = unsignedGolomb();
        return new Size(width - unitX * (left + right), height - unitY * (top + bottom));
    }

    private void skipDepthsAndMatrices(int chroma) {
        unsignedGolomb();
        unsignedGolomb();
        bits(1);
        if (!flag()) {
            return;
        }
        for (int i = 0; i < (chroma == 3 ? 12 : 8); i++) {
            if (flag()) {
                skipScalingList(i < 6 ? 16 : 64);
            }
        }
    }

    private void skipScalingList(int size) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + signedGolomb() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    private void skipOrderCount() {
        int type = unsignedGolomb();
        if (type == 0) {
            unsignedGolomb();
        } else if (type == 1) {
            bits(1);
            signedGolomb();
            signedGolomb();
            for (int left = unsignedGolomb(); left > 0; left--) {
                signedGolomb();
            }
        }
    }

    private boolean flag() {
        return bits(1) == 1;
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, position++) {
            if (position / 8 >= bits.length) {
                throw new IllegalArgumentException("sequence parameter set cut short");
            }
            value = (value << 1) | ((bits[position / 8] >> (7 - position % 8)) & 1);
        }
        return value;
    }

    private int unsignedGolomb() {
        int zeros = 0;
        while (bits(1) == 0) {
            if (++zeros > 31) {
                throw new IllegalArgumentException("no Exp-Golomb code");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    private int signedGolomb() {
        int code = unsignedGolomb();
        return (code & 1) == 0 ? -(code >> 1) : (code + 1) >> 1;
    }

    private static byte[] withoutEmulationPrevention(byte[] nal) {
        byte[] clean = new byte[nal.length];
        int length = 0;
        int zeros = 0;
        for (byte b : nal) {
            if (zeros >= 2 && b == 3) {
                zeros = 0;
                continue;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            clean[length++] = b;
        }
        return java.util.Arrays.copyOf(clean, length);
    }
}
