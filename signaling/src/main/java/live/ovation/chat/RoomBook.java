package live.ovation.chat;

import java.time.Duration;
import java.util.UUID;
import live.ovation.platform.Grapevine;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rules of each chat and the message on top of it, as they are kept. */
@Component
class RoomBook {

    private static final String SUBJECT = "rooms";
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final RoomRepository rows;
    private final Grapevine grapevine;
    private final ShortMemory<UUID, RoomRow> memory;

    RoomBook(RoomRepository rows, Grapevine grapevine) {
        this.rows = rows;
        this.grapevine = grapevine;
        this.memory = new ShortMemory<>(FRESH, MOST, this::read);
        // for as long as the service runs, as the memory does
        grapevine.hear(SUBJECT, UUID::fromString).subscribe(memory::forget);
    }

    Mono<RoomRow> of(UUID channelId) {
        return memory.of(channelId);
    }

    /** As it is kept now. */
    Mono<RoomRow> read(UUID channelId) {
        return rows.find(channelId).defaultIfEmpty(RoomRow.open(channelId));
    }

    /** False when somebody else has changed them since {@code before}. */
    Mono<Boolean> setModes(RoomRow before, ChatModes m) {
        UUID channelId = before.channelId();
        return rows.setModes(
                        channelId,
                        m.slowSeconds(),
                        m.followersMinutes(),
                        m.subscribersOnly(),
                        m.emotesOnly(),
                        m.unique(),
                        m.hostOnly(),
                        m.delaySeconds(),
                        m.inStep(),
                        before.version())
                .delayUntil(done -> changed(channelId))
                .map(done -> done > 0);
    }

    Mono<Void> pin(UUID channelId, UUID messageId) {
        return rows.pin(channelId, messageId).then(changed(channelId));
    }

    Mono<Void> unpin(UUID channelId) {
        return rows.pin(channelId, null).then(changed(channelId));
    }

    private Mono<Void> changed(UUID channelId) {
        return Mono.fromRunnable(() -> memory.forget(channelId))
                .then(Mono.defer(() -> grapevine.tell(SUBJECT, channelId.toString())));
    }
}
