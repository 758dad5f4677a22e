package live.ovation.storage;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

@Configuration
@ConditionalOnBucket
public class StorageConfiguration {

    @Bean(destroyMethod = "close")
    ObjectStore objectStore(StorageProperties properties) {
        return new ObjectStore(client(properties), Objects.requireNonNull(properties.bucket()));
    }

    /** Stores other than AWS want the bucket in the path, and know nothing of checksums that nobody asked for. */
    public static S3AsyncClient client(StorageProperties s3) {
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
