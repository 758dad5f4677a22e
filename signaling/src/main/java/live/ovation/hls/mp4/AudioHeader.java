package live.ovation.hls.mp4;

/** The initialization section of an AAC-LC track in stereo at 48 kHz (ISO/IEC 14496-14, sample entry {@code mp4a}). */
public final class AudioHeader {

    /** Ticks/s: one for each sample. */
    public static final int TIMESCALE = 48_000;

    /** Samples in a frame of AAC-LC. */
    public static final int FRAME = 1024;

    /** RFC 6381 section 3.3: MPEG-4 audio, object type 2. */
    public static final String CODECS = "mp4a.40.2";

    private static final int CHANNELS = 2;
    private static final int MPEG4_AUDIO = 0x40;
    private static final int AUDIO_STREAM = 0x15;

    private AudioHeader() {}

    /** {@code config} is an AudioSpecificConfig (ISO/IEC 14496-3 1.6.2.1). */
    public static byte[] of(byte[] config) {
        return TrackHeader.of(new TrackHeader.Track(
                "soun",
                TIMESCALE,
                0,
                0,
                b -> b.fullBox("smhd", 0, 0, v -> v.zeros(4)),
                b -> b.box("mp4a", entry -> sampleEntry(entry, config))));
    }

    private static void sampleEntry(Boxes entry, byte[] config) {
        entry.zeros(6).u16(1).zeros(8);
        entry.u16(CHANNELS).u16(16).zeros(4).u32((long) TIMESCALE << 16);
        entry.fullBox("esds", 0, 0, b -> elementaryStream(b, config));
    }

    /** ES_Descriptor with a DecoderConfigDescriptor and an SLConfigDescriptor; lengths below 128 take one byte. */
    private static void elementaryStream(Boxes b, byte[] config) {
        int specific = 2 + config.length;
        int decoder = 13 + specific;
        b.u8(0x03).u8(3 + 2 + decoder + 3).u16(TrackHeader.TRACK_ID).u8(0);
        b.u8(0x04).u8(decoder).u8(MPEG4_AUDIO).u8(AUDIO_STREAM).zeros(3).u32(0).u32(0);
        b.u8(0x05).u8(config.length).bytes(config);
        b.u8(0x06).u8(1).u8(0x02);
    }
}
