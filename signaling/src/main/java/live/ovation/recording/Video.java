package live.ovation.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import live.ovation.channel.Channel;
import live.ovation.stream.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A recording in REST answers.
 *
 * @param startedAt the programme date time of its first segment
 * @param bytes of all renditions together
 * @param thumbnailUrl a picture from a third of the way in; none while there is nothing to see
 * @param stopped why it is incomplete; its owner's to know
 * @param takenDown why the house has closed it to everybody; its owner's to know
 * @param playbackToken for {@code ?token=}, where it is not for everybody; good for some minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Video(
        String id,
        String title,
        Visibility visibility,
        State state,
        Instant startedAt,
        long durationMs,
        long bytes,
        @Nullable String thumbnailUrl,
        @Nullable Instant expiresAt,
        Channel.View channel,
        @Nullable StopReason stopped,
        @Nullable String playbackToken,
        @Nullable String takenDown) {

    /** As on the wire. */
    enum State {
        @JsonProperty("recording")
        RECORDING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("incomplete")
        INCOMPLETE;

        static State of(RecordingRow row) {
            return row.isRecording() ? RECORDING : row.state().equals("ready") ? READY : INCOMPLETE;
        }
    }
}
