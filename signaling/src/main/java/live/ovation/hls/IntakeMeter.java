package live.ovation.hls;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.PictureMeter;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.hls.rtp.TrackMeter;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;

/** Measures what one packager gets, and tells it. Called on the packager's event loop. */
final class IntakeMeter {

    private static final long PERIOD = Intakes.PERIOD.toNanos();
    private static final int SOUND_RATE = 48_000;
    private static final int PICTURE_RATE = 90_000;

    private final StreamGallery gallery;
    private final String mediaId;
    private final Timeline timeline;
    private final Intakes intakes;
    private final Supplier<@Nullable Duration> encoding;
    private final Map<Long, Metered> tracks = new LinkedHashMap<>();
    private final Drift drift = new Drift();
    private long lag = Long.MAX_VALUE;
    private long since;
    private Duration encoded = Duration.ZERO;

    private record Metered(RtpTrack track, TrackMeter packets, PictureMeter pictures) {

        boolean isSound() {
            return track.codec() == Codec.OPUS;
        }
    }

    /** @param encoding the processor time that encoding the picture anew has taken; null where it is not */
    IntakeMeter(
            StreamGallery gallery,
            String mediaId,
            RtpCopy copy,
            Timeline timeline,
            Intakes intakes,
            Supplier<@Nullable Duration> encoding) {
        this.gallery = gallery;
        this.mediaId = mediaId;
        this.timeline = timeline;
        this.intakes = intakes;
        this.encoding = encoding;
        this.since = System.nanoTime();
        copy.tracks().forEach(track -> tracks.put(track.ssrc(), metered(track)));
    }

    void packet(RtpPacket packet) {
        Metered of = tracks.get(packet.ssrc());
        if (of != null) {
            of.packets().add(packet);
        }
    }

    /** Takes note of the frames of a track. */
    Consumer<Frame> frames(RtpTrack track) {
        return tracks.computeIfAbsent(track.ssrc(), ssrc -> metered(track)).pictures()::add;
    }

    /** To be called often: what the newest part is behind by swings with each part, and the least of it is the lag. */
    void tick(long now) {
        long end = gallery.newestEnd();
        if (end > 0) {
            lag = Math.min(lag, Math.max(0, timeline.at(now) - end));
        }
        if (now - since >= PERIOD) {
            intakes.tell(measure((now - since) / 1e9));
            since = now;
            lag = Long.MAX_VALUE;
        }
    }

    private Intake measure(double seconds) {
        List<Read> read = tracks.values().stream().map(Read::new).toList();
        Read sound =
                read.stream().filter(of -> of.metered.isSound()).findFirst().orElse(null);
        List<Read> pictures = read.stream().filter(of -> !of.metered.isSound()).toList();
        return new Intake(
                gallery.streamId(),
                gallery.channelId(),
                mediaId,
                timeline.clock().instant(),
                pictures.stream().map(of -> of.layer(seconds)).toList(),
                sound == null ? null : sound.sound(seconds),
                drift.between(sound, pictures),
                lag == Long.MAX_VALUE ? null : Math.toIntExact(Math.min(lag / 1000, Integer.MAX_VALUE)),
                cost(seconds));
    }

    private Intake.@Nullable Encoding cost(double seconds) {
        Duration now = encoding.get();
        if (now == null) {
            return null;
        }
        double cores = Math.max(0, now.minus(encoded).toNanos() / 1e9 / seconds);
        encoded = now;
        return new Intake.Encoding(Math.round(cores * 100) / 100.0);
    }

    private static Metered metered(RtpTrack track) {
        int rate = track.codec() == Codec.OPUS ? SOUND_RATE : PICTURE_RATE;
        return new Metered(track, new TrackMeter(rate), new PictureMeter());
    }

    /** One track's reading. */
    private static final class Read {

        private final Metered metered;
        private final TrackMeter.Reading packets;
        private final PictureMeter.Reading pictures;

        Read(Metered metered) {
            this.metered = metered;
            this.packets = metered.packets().read();
            this.pictures = metered.pictures().read();
        }

        Intake.Layer layer(double seconds) {
            return new Intake.Layer(
                    metered.track().layer(),
                    metered.track().codec(),
                    pictures.width(),
                    pictures.height(),
                    Math.round(pictures.frames() / seconds * 10) / 10.0,
                    Math.round(packets.bytes() * 8 / seconds),
                    pictures.keyFrameMs(),
                    pictures.outOfOrder(),
                    packets.packets(),
                    packets.lost(),
                    packets.jitterMs());
        }

        Intake.Sound sound(double seconds) {
            return new Intake.Sound(
                    Math.round(packets.bytes() * 8 / seconds),
                    Math.round(packets.payload() * 8 / seconds),
                    packets.packets(),
                    packets.lost(),
                    packets.jitterMs());
        }
    }

    /** How the distance of the picture's clock to the sound's has changed since both were there. */
    private static final class Drift {

        /** Readings until the two clocks are known well. */
        private static final int LEARNING = 3;
        /** What changes by so much at once is no drift: a publisher began anew. */
        private static final long JUMP = Duration.ofMillis(1500).toNanos();

        private @Nullable RtpTrack picture;
        private int readings;
        private long base;
        private long last;

        @Nullable
        Integer between(@Nullable Read sound, List<Read> pictures) {
            Read best = pictures.stream()
                    .filter(of -> of.packets.packets() > 0)
                    .max((a, b) -> Long.compare(a.packets.bytes(), b.packets.bytes()))
                    .orElse(null);
            Read same = pictures.stream()
                    .filter(of -> of.metered.track().equals(picture) && of.packets.packets() > 0)
                    .findFirst()
                    .orElse(best);
            if (sound == null || sound.packets.packets() == 0 || same == null) {
                readings = 0;
                return null;
            }
            long now = same.metered.packets().offset() - sound.metered.packets().offset();
            if (!same.metered.track().equals(picture) || Math.abs(now - last) > JUMP) {
                readings = 0;
            }
            picture = same.metered.track();
            last = now;
            if (++readings <= LEARNING) {
                base = now;
                return null;
            }
            return (int) ((now - base) / 1_000_000);
        }
    }
}
