package live.ovation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param off why nothing is sent; absent while it is
 * @param failingSince when the first of the tries was that have failed since the last success; absent when the last one succeeded
 * @param oldSecretUntil until when the secret before this one signs as well; absent when none does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Webhook(
        UUID id,
        String url,
        List<WebhookEvent> events,
        @Nullable Off off,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant oldSecretUntil) {

    /** Why nothing is sent. */
    enum Off {
        /** Its owner wants it so. */
        @JsonProperty("owner")
        OWNER,
        /** It has answered 410. */
        @JsonProperty("gone")
        GONE,
        /** Nothing has arrived for days. */
        @JsonProperty("failing")
        FAILING;

        static @Nullable Off of(@Nullable String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Webhook of(WebhookRow row, Instant now) {
        Instant until = row.oldUntil();
        return new Webhook(
                row.id(),
                row.url(),
                row.events().stream()
                        .map(WebhookEvent::of)
                        .flatMap(Optional::stream)
                        .toList(),
                Off.of(row.disabled()),
                row.createdAt(),
                row.failingSince(),
                until == null || until.isBefore(now) ? null : until);
    }
}
