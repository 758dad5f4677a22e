package live.ovation.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param targetId of the message, the account, the broadcast or the recording
 * @param channel the address of the channel: needed for a message of a chat; for a person, where they were met
 * @param video for a message that was read beside a recording: the recording
 * @param text in their own words; needed for the category {@code other}
 * @param token a playback token, where what is reported asks for the channel's password
 */
record NewReport(
        @NotNull ReportKind kind,
        @NotNull UUID targetId,
        @Nullable @Size(max = 60) String channel,
        @Nullable UUID video,
        @NotNull ReportCategory category,
        @Nullable @Size(max = 1000) String text,
        @Nullable @Size(max = 4000) String token) {

    String words() {
        return text == null ? "" : text.strip();
    }
}
