package live.ovation.hls.mp4;

import java.util.function.Consumer;

/** {@code ftyp} and {@code moov} of a file with one track, whose samples are all in fragments. */
final class TrackHeader {

    static final int TRACK_ID = 1;
    private static final int ENABLED_IN_MOVIE = 3;
    private static final int UNDETERMINED_LANGUAGE = 0x55c4;
    private static final int NORMAL_SPEED = 0x00010000;
    private static final int FULL_VOLUME = 0x0100;

    /**
     * @param handler {@code vide} or {@code soun}
     * @param timescale ticks/s
     * @param mediaHeader writes {@code vmhd} or {@code smhd}
     * @param sampleEntry writes the only entry of {@code stsd}
     */
    record Track(
            String handler,
            int timescale,
            int width,
            int height,
            Consumer<Boxes> mediaHeader,
            Consumer<Boxes> sampleEntry) {}

    private TrackHeader() {}

    static byte[] of(Track track) {
        return new Boxes()
                .box(
                        "ftyp",
                        b -> b.text("iso6").u32(0).text("iso6").text("cmfc").text("mp41"))
                .box("moov", b -> movie(b, track))
                .toBytes();
    }

    private static void movie(Boxes moov, Track track) {
        moov.fullBox("mvhd", 0, 0, b -> movieHeader(b))
                .box(
                        "trak",
                        b -> b.fullBox("tkhd", 0, ENABLED_IN_MOVIE, t -> trackHeader(t, track))
                                .box("mdia", m -> media(m, track)))
                .box(
                        "mvex",
                        b -> b.fullBox(
                                "trex",
                                0,
                                0,
                                t -> t.u32(TRACK_ID).u32(1).u32(0).u32(0).u32(0)));
    }

    private static void movieHeader(Boxes b) {
        b.zeros(8).u32(1000).u32(0).u32(NORMAL_SPEED).u16(FULL_VOLUME).zeros(10);
        matrix(b);
        b.zeros(24).u32(TRACK_ID + 1);
    }

    private static void trackHeader(Boxes b, Track track) {
        b.zeros(8).u32(TRACK_ID).zeros(4).u32(0).zeros(8).zeros(4);
        b.u16("soun".equals(track.handler()) ? FULL_VOLUME : 0).zeros(2);
        matrix(b);
        b.u32((long) track.width() << 16).u32((long) track.height() << 16);
    }

    private static void media(Boxes mdia, Track track) {
        mdia.fullBox(
                        "mdhd",
                        0,
                        0,
                        b -> b.zeros(8)
                                .u32(track.timescale())
                                .u32(0)
                                .u16(UNDETERMINED_LANGUAGE)
                                .u16(0))
                .fullBox(
                        "hdlr",
                        0,
                        0,
                        b -> b.u32(0)
                                .text(track.handler())
                                .zeros(12)
                                .text("Ovation")
                                .u8(0))
                .box("minf", b -> {
                    track.mediaHeader().accept(b);
                    b.box("dinf", d -> d.fullBox("dref", 0, 0, r -> r.u32(1).fullBox("url ", 0, 1, u -> {})))
                            .box("stbl", s -> sampleTables(s, track));
                });
    }

    private static void sampleTables(Boxes stbl, Track track) {
        stbl.fullBox("stsd", 0, 0, b -> track.sampleEntry().accept(b.u32(1)))
                .fullBox("stts", 0, 0, b -> b.u32(0))
                .fullBox("stsc", 0, 0, b -> b.u32(0))
                .fullBox("stsz", 0, 0, b -> b.u32(0).u32(0))
                .fullBox("stco", 0, 0, b -> b.u32(0));
    }

    private static void matrix(Boxes b) {
        b.u32(0x00010000).zeros(12).u32(0x00010000).zeros(12).u32(0x40000000);
    }
}
