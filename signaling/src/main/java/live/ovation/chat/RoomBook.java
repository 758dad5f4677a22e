package live.ovation.chat;

import java.time.Duration;
import java.util.UUID;
import live.ovation.audit.Act;
import live.ovation.audit.AuditLog;
import live.ovation.platform.Grapevine;
import org.jspecify.annotations.Nullable;
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
    private final AuditLog audit;
    private final ShortMemory<UUID, RoomRow> memory;

    RoomBook(RoomRepository rows, Grapevine grapevine, AuditLog audit) {
        this.rows = rows;
        this.grapevine = grapevine;
        this.audit = audit;
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
    Mono<Boolean> setModes(RoomRow before, ChatModes m, Act act) {
        UUID channelId = before.channelId();
        Mono<Boolean> change = rows.setModes(
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
                .map(done -> done > 0);
        return audit.ifDone(change, act).delayUntil(done -> changed(channelId));
    }

    /** @param messageId null: none is on top any more */
    Mono<Void> pin(UUID channelId, @Nullable UUID messageId, Act act) {
        return audit.with(rows.pin(channelId, messageId), act).then(changed(channelId));
    }

    private Mono<Void> changed(UUID channelId) {
        return Mono.fromRunnable(() -> memory.forget(channelId))
                .then(Mono.defer(() -> grapevine.tell(SUBJECT, channelId.toString())));
    }
}
