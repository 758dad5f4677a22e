package live.ovation.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store; used when it has a bucket.
 *
 * @param endpoint its address; AWS itself when there is none
 * @param accessKey the SDK looks in its usual places when there is none
 */
@ConfigurationProperties("ovation.storage")
public record StorageProperties(
        @Nullable String endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
