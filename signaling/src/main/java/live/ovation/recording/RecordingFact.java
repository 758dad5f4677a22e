package live.ovation.recording;

import java.time.Instant;
import java.util.UUID;

/**
 * The body of the fact that a recording is whole.
 *
 * @param id that of its stream, and of its page
 */
public record RecordingFact(UUID channelId, UUID id, String title, Instant startedAt, long durationMs) {

    public static final String READY = "recording.ready";
}
