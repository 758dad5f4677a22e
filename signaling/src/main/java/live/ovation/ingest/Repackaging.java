package live.ovation.ingest;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import live.ovation.channel.Channel;
import live.ovation.ingest.RepackagerCommands.Ssrcs;
import live.ovation.ingest.RepackagerCommands.Tracks;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of ffmpeg that repackage one encoder's stream, one after another: what dies is started again, and a picture that browsers cannot
 * show is encoded anew from the next run on. Everything happens on the event loop of the intake.
 */
@SuppressWarnings("FutureReturnValueIgnored") // tasks of an event loop, which ends with the service
final class Repackaging {

    private static final Logger log = LoggerFactory.getLogger(Repackaging.class);
    private static final long[] DELAYS_MS = {100, 500, 1000, 2000, 4000};
    private static final int MOST_FAILURES = 6;
    /** A track may come a moment after the other. */
    private static final int SURELY_MISSING = 2;
    /** Frames out of order show within the first few. */
    private static final int JUDGED_AFTER = 4;

    private static final long STEADY = Duration.ofSeconds(10).toNanos();

    private final String name;
    private final Channel channel;
    private final RtmpProperties properties;
    private final RtpIntake intake;
    private final Output output;

    private Tracks tracks = new Tracks(true, true);
    private InputListener input = new InputListener();
    private PictureWatch picture = new PictureWatch();
    private @Nullable Repackager repackager;
    private @Nullable TranscodeReason transcode;
    private long launchedAt;
    private long lastPacket;
    private int failures;
    private boolean stopped;

    /** Takes what comes of it. */
    interface Output {

        void received(Codec codec, ByteBuf packet);

        /** What came so far is not to be shown. */
        void beganAnew();

        /** Nothing will ever come of this encoder. */
        void useless(ProblemException why);
    }

    Repackaging(String name, Channel channel, RtmpProperties properties, RtpIntake intake, Output output) {
        this.name = name;
        this.channel = channel;
        this.properties = properties;
        this.intake = intake;
        this.output = output;
    }

    void start() {
        intake.handOverTo(this::received);
        launch();
    }

    void stop() {
        stopped = true;
        endRun();
    }

    /** Whether what comes is known well enough to be shown. */
    boolean isJudged() {
        return input.isComplete() && (!tracks.video() || transcode != null || picture.pictures() >= JUDGED_AFTER);
    }

    Set<Codec> codecs() {
        Set<Codec> codecs = EnumSet.noneOf(Codec.class);
        if (tracks.audio()) {
            codecs.add(Codec.OPUS);
        }
        if (tracks.video()) {
            codecs.add(Codec.H264);
        }
        return codecs;
    }

    EncoderReport report(PublicationMeter meter, boolean onAir) {
        Repackager running = repackager;
        return meter.report(input.facts(), picture, onAir, transcode, running == null ? Duration.ZERO : running.cpu());
    }

    /** To be called now and then: one that delivers nothing is replaced. */
    void tend() {
        long silence = System.nanoTime() - lastPacket;
        if (repackager != null && silence > properties.idle().toNanos()) {
            endRun();
            died();
        }
    }

    private void launch() {
        if (stopped) {
            return;
        }
        var random = ThreadLocalRandom.current();
        Ssrcs ssrcs = new Ssrcs(random.nextInt(1, Integer.MAX_VALUE), random.nextInt(1, Integer.MAX_VALUE));
        intake.expect(ssrcs);
        input = new InputListener();
        picture = new PictureWatch();
        launchedAt = System.nanoTime();
        lastPacket = launchedAt;
        var command = RepackagerCommands.of(properties, name, tracks, transcode != null, intake.port(), ssrcs);
        repackager = Repackager.start(channel.slug(), command, new Said(input));
    }

    private void endRun() {
        Repackager running = repackager;
        repackager = null;
        if (running != null) {
            intake.expect(Ssrcs.NONE);
            running.stop();
        }
    }

    private void received(Codec codec, ByteBuf packet) {
        if (stopped) {
            return;
        }
        lastPacket = System.nanoTime();
        if (codec == Codec.H264) {
            picture.see(packet);
            if (transcode == null && picture.isOutOfOrder()) {
                encodeAnew(TranscodeReason.B_FRAMES);
                return;
            }
        }
        output.received(codec, packet);
    }

    private void encodeAnew(TranscodeReason reason) {
        log.info("The picture of channel {} has to be encoded anew: {}", channel.id(), reason);
        transcode = reason;
        endRun();
        output.beganAnew();
        launch();
    }

    private void described(InputFacts facts) {
        InputFacts.Video video = facts.video();
        if (video == null || transcode != null) {
            return;
        }
        if (!video.codec().equals("h264")) {
            fail(RtmpProblems.unsupportedVideo());
            return;
        }
        TranscodeReason reason = TranscodeReason.of(video);
        if (reason != null) {
            encodeAnew(reason);
        }
    }

    private void died() {
        repackager = null;
        failures = System.nanoTime() - launchedAt > STEADY ? 1 : failures + 1;
        log.info("The repackager of channel {} ended, time {}: {}", channel.id(), failures, input.lastWords());
        if (failures > MOST_FAILURES) {
            fail(RtmpProblems.unreadable());
            return;
        }
        InputFacts facts = input.facts();
        Tracks found = new Tracks(facts.video() != null, facts.audio() != null);
        if (failures >= SURELY_MISSING && (found.video() || found.audio())) {
            tracks = found;
        }
        long delay = DELAYS_MS[Math.min(failures, DELAYS_MS.length) - 1];
        intake.loop().schedule(this::launch, delay, TimeUnit.MILLISECONDS);
    }

    private void fail(ProblemException why) {
        stop();
        output.useless(why);
    }

    /** What one run says and does, as long as it is the one that counts. */
    private final class Said implements Repackager.Listener {

        private final InputListener of;

        Said(InputListener of) {
            this.of = of;
        }

        @Override
        public void said(String line) {
            intake.loop().execute(() -> {
                if (of == input && !stopped && of.hear(line)) {
                    described(of.facts());
                }
            });
        }

        @Override
        public void died() {
            intake.loop().execute(() -> {
                if (of == input && !stopped) {
                    Repackaging.this.died();
                }
            });
        }
    }
}
