package live.ovation.ingest;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import live.ovation.channel.Channel;
import live.ovation.ingest.EncoderReport.EncoderRoundTrip;
import live.ovation.platform.ProblemException;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Feed;
import live.ovation.sfu.RtpTrack.Codec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One encoder that sends over RTMP, from its coming to its going. Everything happens on the event loop of its intake, so that nothing here
 * needs a lock; what others have to say is brought there.
 */
@SuppressWarnings("FutureReturnValueIgnored") // tasks of an event loop, which ends with the service
final class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);
    private static final long FEED_AGAIN_MS = 500;

    private final String name;
    private final Channel channel;
    private final Publishing publishing;
    private final RtpIntake intake;
    private final Repackaging repackaging;
    private final HeldPackets held = new HeldPackets();
    private final PublicationMeter meter = new PublicationMeter(Instant.now());
    private volatile @Nullable Feed feed;
    private volatile EncoderReport report = meter.starting();
    private volatile @Nullable EncoderRoundTrip roundTrip;
    private boolean opening;
    private boolean stopped;

    /** @param giveUp told, once, why this encoder is of no use */
    Publication(
            String name, Channel channel, Publishing publishing, RtpIntake intake, Consumer<ProblemException> giveUp) {
        this.name = name;
        this.channel = channel;
        this.publishing = publishing;
        this.intake = intake;
        this.repackaging = new Repackaging(name, channel, publishing.properties(), intake, new Output(giveUp));
    }

    String name() {
        return name;
    }

    Channel channel() {
        return channel;
    }

    EncoderReport report() {
        return report.with(roundTrip);
    }

    /** Null where it is not known any more. */
    void measured(@Nullable EncoderRoundTrip latest) {
        roundTrip = latest;
    }

    boolean isOlderThan(Duration age) {
        return meter.since().plus(age).isBefore(Instant.now());
    }

    boolean isFedBy(String mediaId) {
        Feed now = feed;
        return now != null && now.media().id().equals(mediaId);
    }

    void start() {
        intake.loop().execute(repackaging::start);
        intake.loop().schedule(this::tend, 1, TimeUnit.SECONDS);
    }

    /** The encoder is gone, or to go. May be called twice. */
    void stop(CloseReason reason) {
        intake.loop().execute(() -> {
            if (!stopped) {
                stopped = true;
                repackaging.stop();
                held.clear();
                close(feed, reason);
                feed = null;
                intake.close();
            }
        });
    }

    /** Its place in the SFU is lost: another is opened with what comes next. */
    void feedGone(String mediaId) {
        intake.loop().execute(() -> {
            if (isFedBy(mediaId)) {
                feed = null;
            }
        });
    }

    /** Its place in the SFU has to be left; it goes on there until the other one is open. */
    void move(String mediaId) {
        intake.loop().execute(() -> {
            if (isFedBy(mediaId) && !opening && !stopped) {
                open();
            }
        });
    }

    private void open() {
        opening = true;
        publishing
                .goLive(channel, name, repackaging.codecs())
                .subscribe(
                        fed -> intake.loop().execute(() -> opened(fed)),
                        e -> intake.loop().execute(() -> notOpened(e)));
    }

    private void opened(Feed fed) {
        opening = false;
        if (stopped) {
            close(fed, CloseReason.EXPIRED);
            return;
        }
        feed = fed;
        held.passOn(fed);
    }

    private void notOpened(Throwable e) {
        log.warn("The encoder of channel {} is not on air yet: {}", channel.id(), e.toString());
        intake.loop().schedule(() -> opening = false, FEED_AGAIN_MS, TimeUnit.MILLISECONDS);
    }

    private void tend() {
        if (!stopped) {
            intake.loop().schedule(this::tend, 1, TimeUnit.SECONDS);
            report = repackaging.report(meter, feed != null);
            repackaging.tend();
        }
    }

    private void close(@Nullable Feed of, CloseReason reason) {
        if (of != null) {
            publishing
                    .close(of.media().id(), reason)
                    .subscribe(
                            done -> {},
                            e -> log.warn("A feed of channel {} was not closed: {}", channel.id(), e.toString()));
        }
    }

    /** From the repackager to the SFU. */
    private final class Output implements Repackaging.Output {

        private final Consumer<ProblemException> giveUp;

        Output(Consumer<ProblemException> giveUp) {
            this.giveUp = giveUp;
        }

        @Override
        public void received(Codec codec, ByteBuf packet) {
            Feed now = feed;
            if (now != null) {
                now.send(codec, packet);
                return;
            }
            held.add(codec, packet);
            if (!opening && repackaging.isJudged()) {
                open();
            }
        }

        @Override
        public void beganAnew() {
            held.clear();
        }

        @Override
        public void useless(ProblemException why) {
            giveUp.accept(why);
        }
    }
}
