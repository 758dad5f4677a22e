package live.ovation.hls.mp4;

import java.util.List;

/** {@code moof} and {@code mdat} (ISO/IEC 14496-12 8.8.4, 8.1.1). */
public final class Fragment {

    private static final int BASE_IS_MOOF = 0x020000;
    /** Data offset, and for each sample duration, size and flags. */
    private static final int RUN_FLAGS = 0x000701;

    private static final int DEPENDS_ON_NOTHING = 0x02000000;
    private static final int DEPENDS_AND_IS_NO_SYNC = 0x01010000;
    private static final int HEADER = 8;

    private Fragment() {}

    /** A fragment of these samples; {@code number} counts the fragments of a track, from 1. */
    public static byte[] of(long number, List<Sample> samples) {
        Boxes moof = new Boxes();
        int[] offsetAt = new int[1];
        moof.box(
                "moof",
                b -> b.fullBox("mfhd", 0, 0, h -> h.u32(number)).box("traf", t -> {
                    t.fullBox("tfhd", 0, BASE_IS_MOOF, h -> h.u32(TrackHeader.TRACK_ID));
                    t.fullBox("tfdt", 1, 0, h -> h.u64(samples.getFirst().time()));
                    t.fullBox("trun", 0, RUN_FLAGS, r -> {
                        r.u32(samples.size());
                        offsetAt[0] = r.size();
                        r.u32(0);
                        samples.forEach(s -> describe(r, s));
                    });
                }));
        moof.setU32(offsetAt[0], moof.size() + HEADER);
        return moof.box("mdat", m -> samples.forEach(s -> m.bytes(s.data()))).toBytes();
    }

    private static void describe(Boxes run, Sample sample) {
        run.u32(sample.duration())
                .u32(sample.data().length)
                .u32(sample.key() ? DEPENDS_ON_NOTHING : DEPENDS_AND_IS_NO_SYNC);
    }
}
