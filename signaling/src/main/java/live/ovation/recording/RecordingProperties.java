package live.ovation.recording;

import java.nio.file.Path;
import java.time.Duration;
import live.ovation.stream.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where recordings are
 * @param minFree a recording stops rather than leave less than this on the disk
 * @param queue what may wait for the disk, for each stream; beyond it the recording stops
 * @param visibility of a new recording
 * @param retention how long recordings are kept after their end; for ever when there is none
 * @param downloads how many may run at once
 * @param ffmpeg the program that makes thumbnails and downloads
 */
@ConfigurationProperties("ovation.recording")
record RecordingProperties(
        @DefaultValue(".ovation/data/recordings") Path folder,
        @DefaultValue("1GB") DataSize minFree,
        @DefaultValue("8MB") DataSize queue,
        @DefaultValue("public") Visibility visibility,
        @Nullable Duration retention,
        @DefaultValue("4") int downloads,
        @DefaultValue("ffmpeg") String ffmpeg) {}
