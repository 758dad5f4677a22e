package live.ovation.ingest;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is known of the encoders that send over RTMP. */
@Service
public class Encoders {

    private final Publications publications;

    Encoders(Publications publications) {
        this.publications = publications;
    }

    /** How the channel's encoder is doing, as of the last second. */
    public EncoderReport report(UUID channelId) {
        return publications.report(channelId);
    }
}
