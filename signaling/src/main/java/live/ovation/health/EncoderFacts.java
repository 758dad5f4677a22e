package live.ovation.health;

import java.util.UUID;
import live.ovation.health.HealthSample.Transcode;
import org.jspecify.annotations.Nullable;

/** What is known of an encoder whose media is prepared before it reaches the SFU. */
interface EncoderFacts {

    /** How the channel's picture is encoded anew on its way in; null where it is not. */
    @Nullable
    Transcode transcode(UUID channelId);

    /** To the encoder and back; null where it is not known. */
    @Nullable
    RoundTrip roundTrip(UUID channelId);
}
