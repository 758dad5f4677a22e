package live.ovation.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one try went. */
sealed interface Outcome {

    Duration took();

    /**
     * The receiver has answered.
     *
     * @param excerpt the beginning of the answer
     * @param retryAfter when it wants to be asked again; null when it does not say
     */
    record Answered(int status, String excerpt, @Nullable Duration retryAfter, Duration took) implements Outcome {

        private static final int GONE = 410;

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants to hear nothing any more. */
        boolean isGone() {
            return status == GONE;
        }
    }

    /** There was no answer. */
    record Failed(Problem problem, Duration took) implements Outcome {}

    /** Why there was no answer. */
    enum Problem {
        /** Nothing within fifteen seconds. */
        @JsonProperty("timeout")
        TIMEOUT,
        /** The address is not public. */
        @JsonProperty("blocked-address")
        BLOCKED_ADDRESS,
        @JsonProperty("unknown-host")
        UNKNOWN_HOST,
        /** Nobody listens there. */
        @JsonProperty("refused")
        REFUSED,
        /** The certificate is not good, or there was no TLS. */
        @JsonProperty("tls")
        TLS,
        /** The connection broke. */
        @JsonProperty("connection")
        CONNECTION,
        /** The webhook was switched off in the meantime. */
        @JsonProperty("off")
        OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Problem of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
