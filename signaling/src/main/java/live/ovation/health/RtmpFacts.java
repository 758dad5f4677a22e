package live.ovation.health;

import java.util.UUID;
import live.ovation.health.HealthSample.Transcode;
import live.ovation.ingest.EncoderReport.EncoderRoundTrip;
import live.ovation.ingest.EncoderReport.EncoderTranscode;
import live.ovation.ingest.Encoders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@link EncoderFacts} of encoders that send over RTMP. */
@Component
class RtmpFacts implements EncoderFacts {

    private final Encoders encoders;

    RtmpFacts(Encoders encoders) {
        this.encoders = encoders;
    }

    @Override
    public @Nullable Transcode transcode(UUID channelId) {
        EncoderTranscode known = encoders.report(channelId).transcode();
        return known == null ? null : new Transcode(known.reason().code(), known.cpu());
    }

    @Override
    public @Nullable RoundTrip roundTrip(UUID channelId) {
        EncoderRoundTrip known = encoders.report(channelId).roundTrip();
        return known == null ? null : new RoundTrip(known.ms(), !known.live());
    }
}
