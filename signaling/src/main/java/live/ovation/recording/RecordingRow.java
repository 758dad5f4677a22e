package live.ovation.recording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param state one of {@code recording}, {@code ready}, {@code incomplete}, {@code deleting} */
@Table("recording")
record RecordingRow(
        @Id UUID id,
        UUID channelId,
        String title,
        String visibility,
        String state,
        @Nullable String stopped,
        Instant startedAt,
        long durationMs,
        long bytes,
        @Nullable Instant expiresAt) {

    static final String RECORDING = "recording";
    static final String READY = "ready";
    static final String DELETING = "deleting";

    boolean isReady() {
        return state.equals(READY);
    }

    boolean isRecording() {
        return state.equals(RECORDING);
    }
}
