package live.ovation.stream;

import java.util.UUID;
import live.ovation.platform.Grapevine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the other nodes that a rule has changed. They read it themselves, so that the last one to be heard is never an old one. */
@Component
class AccessNews {

    private static final String SUBJECT = "access";
    private static final String EVERYBODY = "-";

    private final Grapevine grapevine;

    AccessNews(Grapevine grapevine) {
        this.grapevine = grapevine;
    }

    /** @param accountId the only one whom it concerns; null where it concerns everybody */
    record Hint(UUID channelId, @Nullable UUID accountId) {}

    Mono<Void> tell(AccessChange change) {
        UUID accountId = change.accountId();
        return grapevine.tell(SUBJECT, change.channelId() + " " + (accountId == null ? EVERYBODY : accountId));
    }

    Flux<Hint> hear() {
        return grapevine.hear(SUBJECT, AccessNews::read);
    }

    private static Hint read(String text) {
        String[] words = text.split(" ", 2);
        return new Hint(UUID.fromString(words[0]), EVERYBODY.equals(words[1]) ? null : UUID.fromString(words[1]));
    }
}
