package live.ovation.recording;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Recordings in an S3-compatible store, where one is configured. */
@Configuration
@ConditionalOnExpression("!'${ovation.recording.s3.bucket:}'.isBlank()")
class S3Configuration {

    @Bean(destroyMethod = "close")
    ObjectStore objectStore(RecordingProperties properties) {
        RecordingProperties.S3 s3 = Objects.requireNonNull(properties.s3());
        return new ObjectStore(client(s3), Objects.requireNonNull(s3.bucket()));
    }

    @Bean
    @Primary
    S3Store s3Store(FileStore files, ObjectStore objects, Disk disk) {
        return new S3Store(files, objects, disk);
    }

    @Bean
    S3Uploads s3Uploads(S3Store store, Disk disk, RecordingRepository recordings, RecordingProperties properties) {
        return new S3Uploads(store, disk, recordings, properties);
    }

    /** Stores other than AWS want the bucket in the path, and know nothing of checksums that nobody asked for. */
    static S3AsyncClient client(RecordingProperties.S3 s3) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .region(Region.of(s3.region()))
                .forcePathStyle(isSet(s3.endpoint()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        String endpoint = s3.endpoint();
        if (endpoint != null && isSet(endpoint)) {
            builder.endpointOverride(URI.create(endpoint));
        }
        String accessKey = s3.accessKey();
        String secretKey = s3.secretKey();
        if (accessKey != null && secretKey != null && isSet(accessKey)) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        }
        return builder.build();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
