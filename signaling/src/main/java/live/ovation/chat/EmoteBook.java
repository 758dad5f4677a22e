package live.ovation.chat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.ovation.platform.Grapevine;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The emotes of each channel, remembered as long as nothing is heard to the contrary, and for some seconds at the most. */
@Component
class EmoteBook {

    private static final String SUBJECT = "emotes";
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final Grapevine grapevine;
    private final ShortMemory<UUID, List<EmoteRow>> memory;

    EmoteBook(EmoteRepository rows, Grapevine grapevine) {
        this.grapevine = grapevine;
        this.memory = new ShortMemory<>(
                FRESH,
                MOST,
                channelId -> rows.findByChannelIdOrderByCode(channelId).collectList());
        // for as long as the service runs, as the memory does
        grapevine.hear(SUBJECT, UUID::fromString).subscribe(memory::forget);
    }

    /** By their codes, in alphabetical order. */
    Mono<List<EmoteRow>> of(UUID channelId) {
        return memory.of(channelId);
    }

    Mono<Set<String>> codes(UUID channelId) {
        return of(channelId).map(rows -> rows.stream().map(EmoteRow::code).collect(Collectors.toSet()));
    }

    /** They are not what they were. */
    Mono<Void> changed(UUID channelId) {
        return Mono.fromRunnable(() -> memory.forget(channelId))
                .then(Mono.defer(() -> grapevine.tell(SUBJECT, channelId.toString())));
    }
}
