package live.ovation.hls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import live.ovation.hls.LayerTrack.Picture;
import live.ovation.hls.encode.Encoder;
import live.ovation.hls.mp4.AudioHeader;
import live.ovation.hls.rtp.Frame;
import live.ovation.hls.rtp.PictureLossIndication;
import live.ovation.hls.rtp.RtpPacket;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.Connection;

/**
 * Turns one publisher's RTP into parts. Everything happens on one event loop, that of its socket, so that nothing here needs a lock;
 * what encoders have to say is brought there.
 */
final class Packager {

    private static final Logger log = LoggerFactory.getLogger(Packager.class);

    /** A segment each second needs a key frame each second, and nobody but us asks for them so often. */
    private static final Duration KEY_FRAMES = Duration.ofSeconds(1);

    private static final Duration TICK = Duration.ofMillis(100);
    private static final long SOONEST_AGAIN = Duration.ofMillis(300).toNanos();
    /** A publisher that announced a picture and shows none for so long is one for the ears. */
    private static final long PATIENCE = Duration.ofMillis(1500).toNanos();

    private final StreamGallery gallery;
    private final Connection socket;
    private final EventLoop loop;
    private final RtpCopy copy;
    private final Timeline timeline;
    private final HlsProperties properties;
    private final GalleryMetrics metrics;
    private final Boundaries boundaries;
    private final Ladder ladder;
    private final IntakeMeter meter;
    private final Map<Long, Consumer<RtpPacket>> tracks = new HashMap<>();
    private final long began = System.nanoTime();
    private @Nullable SoundTrack sound;
    private @Nullable TranscodedPicture transcoded;
    private @Nullable ScheduledFuture<?> keyFrames;
    private @Nullable ScheduledFuture<?> ticks;
    private long lastRequest;
    private boolean stopped;

    Packager(
            StreamGallery gallery,
            Connection socket,
            Source source,
            Timeline timeline,
            HlsProperties properties,
            GalleryMetrics metrics) {
        this.gallery = gallery;
        this.socket = socket;
        this.loop = socket.channel().eventLoop();
        this.copy = source.copy();
        this.timeline = timeline;
        this.properties = properties;
        this.metrics = metrics;
        long firstMsn = gallery.nextMsn();
        this.boundaries = new Boundaries(firstMsn, firstMsn > 0);
        this.ladder = new Ladder(boundaries, gallery, timeline);
        this.meter = new IntakeMeter(gallery, source.mediaId(), copy, timeline, source.intakes(), this::encodingTime);
    }

    /** What comes in, of whom, and who is told how it comes. */
    record Source(String mediaId, RtpCopy copy, Intakes intakes) {}

    /** To be called on the event loop, as everything else here. */
    void start() {
        LayerClock clock = new LayerClock(timeline::at);
        boolean vp8 = copy.tracks().stream().anyMatch(track -> track.codec() == Codec.VP8);
        gallery.transcoded(vp8);
        copy.tracks().forEach(track -> open(track, clock));
        requestKeyFrame(System.nanoTime());
        keyFrames = every(KEY_FRAMES, () -> requestKeyFrame(System.nanoTime()));
        ticks = every(TICK, () -> tend(System.nanoTime()));
        log.info(
                "Stream {} goes to the gallery: {} tracks{}",
                gallery.streamId(),
                copy.tracks().size(),
                vp8 ? ", its VP8 picture encoded to H.264" : "");
    }

    void received(ByteBuf datagram) {
        RtpPacket packet = stopped ? null : RtpPacket.parse(datagram, System.nanoTime());
        Consumer<RtpPacket> track = packet == null ? null : tracks.get(packet.ssrc());
        if (packet != null && track != null) {
            survive(() -> {
                meter.packet(packet);
                track.accept(packet);
            });
        }
    }

    /** Whole segments are left behind; may be called twice. */
    void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        cancel(keyFrames);
        cancel(ticks);
        TranscodedPicture picture = transcoded;
        if (picture != null) {
            picture.finish();
        }
        ladder.finish();
        SoundTrack playing = sound;
        if (playing != null) {
            playing.finish();
        }
        socket.dispose();
    }

    private void open(RtpTrack track, LayerClock clock) {
        switch (track.codec()) {
            case OPUS -> {
                SoundTrack opened = sound();
                sound = opened;
                tracks.put(track.ssrc(), opened::received);
            }
            case H264 -> {
                LayerTrack layer = new LayerTrack(rendition(track), Codec.H264, clock, seen(track, ladder::take));
                ladder.add(layer);
                tracks.put(track.ssrc(), layer::received);
            }
            case VP8 -> {
                TranscodedPicture picture = transcoded == null ? transcode(clock) : transcoded;
                transcoded = picture;
                tracks.put(track.ssrc(), picture.layer(rendition(track), meter.frames(track)));
            }
        }
    }

    private Consumer<Picture> seen(RtpTrack track, Consumer<Picture> output) {
        Consumer<Frame> frames = meter.frames(track);
        return picture -> {
            frames.accept(picture.frame());
            output.accept(picture);
        };
    }

    private @Nullable Duration encodingTime() {
        TranscodedPicture picture = transcoded;
        return picture == null ? null : picture.processorTime();
    }

    private static Rendition rendition(RtpTrack track) {
        return track.layer() == null ? Rendition.HIGH : Rendition.of(track.layer());
    }

    private SoundTrack sound() {
        RenditionSink sink = gallery.sink(Rendition.AUDIO);
        PartCutter cutter = new PartCutter(AudioHeader.TIMESCALE, boundaries, timeline::instant, sink);
        return new SoundTrack(
                loop,
                timeline,
                output -> Encoder.sound(properties.ffmpeg(), "sound-" + gallery.slug(), output),
                new SoundRendition(cutter, boundaries, sink, this::hasNoPicture),
                this::encoderDied);
    }

    private TranscodedPicture transcode(LayerClock clock) {
        return new TranscodedPicture(
                loop,
                clock,
                output -> Encoder.video(properties.ffmpeg(), "picture-" + gallery.slug(), output),
                ladder,
                this::encoderDied);
    }

    private boolean hasNoPicture() {
        return ladder.isEmpty() && System.nanoTime() - began > PATIENCE;
    }

    private void encoderDied() {
        log.warn("An encoder of stream {} ended; it is started again", gallery.streamId());
        metrics.restarted();
        boundaries.interrupt();
    }

    private void tend(long now) {
        meter.tick(now);
        if (ladder.tend(now) && now - lastRequest > SOONEST_AGAIN) {
            requestKeyFrame(now);
        }
        SoundTrack playing = sound;
        if (playing != null) {
            playing.tend(now);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a request that is lost is followed by the next one
    private void requestKeyFrame(long now) {
        InetSocketAddress to = copy.feedback();
        if (to.getPort() > 0) {
            lastRequest = now;
            socket.channel()
                    .writeAndFlush(new DatagramPacket(
                            PictureLossIndication.of(copy.tracks().getFirst().ssrc()), to));
        }
    }

    private ScheduledFuture<?> every(Duration period, Runnable task) {
        return loop.scheduleAtFixedRate(() -> survive(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void survive(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("The packager of stream {} could not go on with one step", gallery.streamId(), e);
        }
    }

    private static void cancel(@Nullable ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
