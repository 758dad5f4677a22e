package live.ovation.ingest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import live.ovation.ingest.EncoderReport.EncoderRefusal;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Why encoders were turned away last, by channel; the longest ago are forgotten first. */
final class Refusals {

    private static final int MOST = 1000;

    private final Map<UUID, EncoderRefusal> byChannel = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, EncoderRefusal> eldest) {
            return size() > MOST;
        }
    };

    synchronized void note(UUID channelId, ProblemException why, Instant now) {
        byChannel.remove(channelId);
        byChannel.put(channelId, new EncoderRefusal(why.code(), why.detail(), now));
    }

    synchronized void forget(UUID channelId) {
        byChannel.remove(channelId);
    }

    @Nullable
    synchronized EncoderRefusal of(UUID channelId) {
        return byChannel.get(channelId);
    }
}
