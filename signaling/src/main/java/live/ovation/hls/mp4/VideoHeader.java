package live.ovation.hls.mp4;

import live.ovation.hls.rtp.ParameterSets;

/** The initialization section of an H.264 track (ISO/IEC 14496-15, sample entry {@code avc1}). */
public final class VideoHeader {

    /** Ticks/s: as RTP counts. */
    public static final int TIMESCALE = 90_000;

    private static final int SEVENTY_TWO_DPI = 0x00480000;
    private static final int COLOUR_DEPTH = 24;

    private VideoHeader() {}

    public static byte[] of(ParameterSets sets) {
        return TrackHeader.of(new TrackHeader.Track(
                "vide",
                TIMESCALE,
                sets.width(),
                sets.height(),
                b -> b.fullBox("vmhd", 0, 1, v -> v.zeros(8)),
                b -> b.box("avc1", entry -> sampleEntry(entry, sets))));
    }

    private static void sampleEntry(Boxes entry, ParameterSets sets) {
        entry.zeros(6).u16(1).zeros(16);
        entry.u16(sets.width()).u16(sets.height());
        entry.u32(SEVENTY_TWO_DPI).u32(SEVENTY_TWO_DPI).u32(0).u16(1).zeros(32);
        entry.u16(COLOUR_DEPTH).u16(0xffff).box("avcC", c -> configuration(c, sets));
    }

    /** AVCDecoderConfigurationRecord with 4-byte lengths. */
    private static void configuration(Boxes c, ParameterSets sets) {
        byte[] sps = sets.sps();
        byte[] pps = sets.pps();
        c.u8(1).u8(sps[1]).u8(sps[2]).u8(sps[3]).u8(0xff);
        c.u8(0xe1).u16(sps.length).bytes(sps).u8(1).u16(pps.length).bytes(pps);
    }
}
