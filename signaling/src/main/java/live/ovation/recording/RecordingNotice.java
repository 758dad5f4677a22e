package live.ovation.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a recording.
 *
 * @param running false when it has stopped, or is finished
 * @param reason why it stopped before its broadcast did
 */
public record RecordingNotice(
        UUID streamId, boolean running, @Nullable StopReason reason) {}
