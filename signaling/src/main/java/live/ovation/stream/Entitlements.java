package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What people have paid for, or were given. */
public interface Entitlements {

    /** What there is to have. */
    enum Kind {
        @JsonProperty("subscription")
        SUBSCRIPTION,
        @JsonProperty("ticket")
        TICKET;

        /** As on the wire and in the database. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the account has it for this channel now. */
    Mono<Boolean> include(UUID channelId, UUID accountId, Kind kind);
}
