package live.ovation.platform;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has changed of the rate limits.
 *
 * @param limits by the limit's name; a name that no limit has stops the start
 */
@ConfigurationProperties("ovation")
record LimitsProperties(@DefaultValue Map<String, Change> limits) {

    LimitsProperties {
        limits = limits.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> plain(each.getKey()), Map.Entry::getValue));
    }

    /** Either part may be left as it is in the code. */
    record Change(@Nullable Long capacity, @Nullable Duration period) {

        Change {
            if ((capacity != null && capacity < 1) || (period != null && !period.isPositive())) {
                throw new IllegalArgumentException("ovation.limits: a capacity and a period are more than nothing");
            }
        }
    }

    RateLimits.Limit applied(RateLimits.Limit limit) {
        Change change = limits.get(plain(limit.name()));
        return change == null
                ? limit
                : new RateLimits.Limit(
                        limit.name(),
                        change.capacity() == null ? limit.capacity() : change.capacity(),
                        change.period() == null ? limit.period() : change.period());
    }

    /** Names lose their hyphens in the environment. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
