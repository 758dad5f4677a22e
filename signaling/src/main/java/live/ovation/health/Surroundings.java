package live.ovation.health;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.audience.FrontOfHouse;
import live.ovation.audience.HouseView;
import live.ovation.health.HealthSample.Transcode;
import live.ovation.health.SampleMaker.Viewers;
import live.ovation.hls.Intake;
import live.ovation.sfu.Sfu;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known beside the media: what its publisher says, how far away it is, how it is prepared, who watches. */
@Component
class Surroundings {

    /** Older words of a publisher say nothing about now. */
    private static final long FRESH = Duration.ofSeconds(8).toNanos();

    private final FrontOfHouse front;
    private final @Nullable EncoderFacts encoders;
    private final Sfu sfu;
    private final ConcurrentMap<String, Said> reports = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, RoundTrip> atStart = new ConcurrentHashMap<>();

    private record Said(PublisherReport report, long at) {}

    Surroundings(FrontOfHouse front, ObjectProvider<EncoderFacts> encoders, Sfu sfu) {
        this.front = front;
        this.sfu = sfu;
        this.encoders = encoders.getIfAvailable();
    }

    /** What the publisher of a media session says of itself. */
    void note(String mediaId, PublisherReport report) {
        long now = System.nanoTime();
        reports.values().removeIf(said -> now - said.at() > FRESH);
        reports.put(mediaId, new Said(report, now));
    }

    /** How far away the publisher of a media session was when it connected. */
    void note(String mediaId, RoundTrip roundTrip) {
        atStart.keySet().removeIf(known -> sfu.find(known) == null);
        atStart.put(mediaId, roundTrip);
    }

    HealthSample sample(Intake intake) {
        HouseView house = front.house(intake.channelId());
        Viewers viewers = house == null ? new Viewers(0, 0) : new Viewers(house.floor(), house.gallery());
        return SampleMaker.sample(intake, report(intake.mediaId()), roundTrip(intake), transcode(intake), viewers);
    }

    private @Nullable PublisherReport report(String mediaId) {
        Said said = reports.get(mediaId);
        return said == null || System.nanoTime() - said.at() > FRESH ? null : said.report();
    }

    private @Nullable RoundTrip roundTrip(Intake intake) {
        RoundTrip noted = atStart.get(intake.mediaId());
        EncoderFacts known = encoders;
        return noted != null || known == null ? noted : known.roundTrip(intake.channelId());
    }

    private @Nullable Transcode transcode(Intake intake) {
        EncoderFacts known = encoders;
        return known == null ? null : known.transcode(intake.channelId());
    }
}
