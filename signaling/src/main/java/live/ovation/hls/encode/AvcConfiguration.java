package live.ovation.hls.encode;

import java.nio.ByteBuffer;
import live.ovation.hls.rtp.ParameterSets;

/** AVCDecoderConfigurationRecord (ISO/IEC 14496-15 5.3.3.1). */
public final class AvcConfiguration {

    private static final int FIRST_SET = 5;

    private AvcConfiguration() {}

    /** The first parameter sets in it; throws {@link IllegalArgumentException} when there are none. */
    public static ParameterSets parse(byte[] record) {
        try {
            ByteBuffer in = ByteBuffer.wrap(record).position(FIRST_SET);
            in.get(); // one sequence parameter set
            byte[] sps = next(in);
            in.get(); // one picture parameter set
            return ParameterSets.of(sps, next(in));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no decoder configuration", e);
        }
    }

    private static byte[] next(ByteBuffer in) {
        byte[] set = new byte[in.getShort() & 0xffff];
        in.get(set);
        return set;
    }
}
