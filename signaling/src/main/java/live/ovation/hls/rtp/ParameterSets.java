package live.ovation.hls.rtp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sequence and picture parameter sets of an H.264 stream, and what they say of the picture. */
public final class ParameterSets {

    private final byte[] sps;
    private final byte[] pps;
    private final int width;
    private final int height;

    private ParameterSets(byte[] sps, byte[] pps, int width, int height) {
        this.sps = sps;
        this.pps = pps;
        this.width = width;
        this.height = height;
    }

    /** Throws {@link IllegalArgumentException} when the sequence parameter set is no such thing. */
    public static ParameterSets of(byte[] sps, byte[] pps) {
        var size = SpsReader.size(sps);
        return new ParameterSets(sps, pps, size.width(), size.height());
    }

    public byte[] sps() {
        return sps.clone();
    }

    public byte[] pps() {
        return pps.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** RFC 6381 section 3.3: profile, constraint flags and level in hexadecimal. */
    public String codecs() {
        return String.format("avc1.%02x%02x%02x", sps[1] & 0xff, sps[2] & 0xff, sps[3] & 0xff);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterSets that && Arrays.equals(sps, that.sps) && Arrays.equals(pps, that.pps);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sps) + Arrays.hashCode(pps);
    }
}
