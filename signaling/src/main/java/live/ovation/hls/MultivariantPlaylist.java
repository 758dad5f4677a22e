package live.ovation.hls;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes multivariant playlists (rfc8216bis 4.4.6), for live streams and for recordings. */
public final class MultivariantPlaylist {

    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:9\n";

    private MultivariantPlaylist() {}

    /** The videos among {@code variants}, best first, with the sound that goes with each; the sound alone when there is no video. */
    public static String of(List<Variant> variants) {
        Optional<Variant> audio =
                variants.stream().filter(v -> !v.rendition().isVideo()).findFirst();
        List<Variant> videos = variants.stream()
                .filter(v -> v.rendition().isVideo())
                .sorted(Comparator.comparing(Variant::rendition))
                .toList();
        StringBuilder text = new StringBuilder(HEAD);
        audio.ifPresent(a -> text.append(
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"Sound\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\",URI=\"")
                .append(a.uri())
                .append("\"\n"));
        for (Variant video : videos) {
            append(text, video, audio);
        }
        if (videos.isEmpty()) {
            audio.ifPresent(a -> append(text, a, audio));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Variant of, Optional<Variant> audio) {
        boolean video = of.rendition().isVideo();
        long more = video ? audio.map(Variant::bandwidth).orElse(0L) : 0;
        long moreOnAverage = video ? audio.map(Variant::averageBandwidth).orElse(0L) : 0;
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=")
                .append(of.bandwidth() + more)
                .append(",AVERAGE-BANDWIDTH=")
                .append(of.averageBandwidth() + moreOnAverage)
                .append(",CODECS=\"")
                .append(of.codecs())
                .append(video ? audio.map(a -> "," + a.codecs()).orElse("") : "")
                .append('"');
        if (video) {
            text.append(",RESOLUTION=")
                    .append(of.width())
                    .append('x')
                    .append(of.height())
                    .append(String.format(Locale.ROOT, ",FRAME-RATE=%.3f", of.frameRate()));
        }
        audio.ifPresent(a -> text.append(",AUDIO=\"audio\""));
        text.append('\n').append(of.uri()).append('\n');
    }
}
