package live.ovation.recording;

import live.ovation.storage.ConditionalOnBucket;
import live.ovation.storage.ObjectStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Recordings in an S3-compatible store, where one is configured. */
@Configuration
@ConditionalOnBucket
class S3Configuration {

    @Bean
    @Primary
    S3Store s3Store(FileStore files, ObjectStore objects, Disk disk) {
        return new S3Store(files, objects, disk);
    }

    @Bean
    S3Uploads s3Uploads(S3Store store, Disk disk, RecordingRepository recordings, RecordingProperties properties) {
        return new S3Uploads(store, disk, recordings, properties);
    }
}
