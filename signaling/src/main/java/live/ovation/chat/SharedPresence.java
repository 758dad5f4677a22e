package live.ovation.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Who follows which chat, counted over all nodes. Every node knows its own at once; what changes elsewhere it knows within the time in which
 * it renews its lease. A node that dies takes its people along when its lease runs out.
 */
@Component
class SharedPresence extends Background implements Presence {

    private static final Logger log = LoggerFactory.getLogger(SharedPresence.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_PER_LEASE = 15;
    private static final int RENEWALS_PER_LEASE = 3;
    private static final int AT_ONCE = 32;

    private final NodeRegister register;
    private final Duration lease;
    private final String node = UUID.randomUUID().toString();
    private final ConcurrentMap<UUID, HeadCount> chats = new ConcurrentHashMap<>();
    private final Sinks.Many<UUID> changed = Sinks.many().multicast().directBestEffort();

    @Autowired
    SharedPresence(NodeRegister register) {
        this(register, NodeRegister.LEASE);
    }

    /** @param lease how long a node counts that is not heard of */
    SharedPresence(NodeRegister register, Duration lease) {
        this.register = register;
        this.lease = lease;
    }

    @Override
    protected Disposable begin() {
        Duration every = lease.dividedBy(LOOKS_PER_LEASE);
        Disposable counting = Flux.interval(every.compareTo(LOOK_EVERY) < 0 ? every : LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> look(tick % (LOOKS_PER_LEASE / RENEWALS_PER_LEASE) == 0))
                .subscribe();
        return () -> {
            counting.dispose();
            leave();
        };
    }

    @Override
    public void entered(UUID channelId, @Nullable UUID accountId, String connectionId) {
        chats.compute(channelId, (id, there) -> {
            HeadCount count = there == null ? new HeadCount() : there;
            count.entered(accountId, connectionId);
            return count;
        });
    }

    @Override
    public void left(UUID channelId, String connectionId) {
        HeadCount count = chats.get(channelId);
        if (count != null) {
            count.left(connectionId);
        }
    }

    @Override
    public Mono<Integer> people(UUID channelId) {
        return Mono.defer(() -> {
            HeadCount count = chats.get(channelId);
            return count != null
                    ? Mono.just(count.everywhere())
                    : register.read(channelId).map(NodeRegister.Reading::others).onErrorReturn(0);
        });
    }

    /** Accounts that follow a chat, on all nodes; not all of them in a large one. */
    Mono<List<UUID>> some(UUID channelId) {
        return register.read(channelId)
                .map(NodeRegister.Reading::some)
                .onErrorResume(e -> Mono.fromSupplier(() -> {
                    HeadCount count = chats.get(channelId);
                    return count == null ? List.of() : count.some();
                }));
    }

    @Override
    public Flux<UUID> changes() {
        return changed.asFlux().onBackpressureBuffer(4096, BufferOverflowStrategy.DROP_OLDEST);
    }

    private Mono<Void> look(boolean all) {
        return Flux.fromIterable(chats.entrySet())
                .filter(chat -> chat.getValue().takeChanged() || all)
                .flatMap(this::renew, AT_ONCE)
                .then();
    }

    /** While Redis is away a node counts its own, and who was elsewhere before. */
    private Mono<Void> renew(Map.Entry<UUID, HeadCount> chat) {
        UUID channelId = chat.getKey();
        HeadCount count = chat.getValue();
        return register.write(channelId, node, lease, count.here(), count.some())
                .doOnNext(reading -> count.elsewhere(reading.others()))
                .doOnError(e -> log.warn("The people in a chat could not be counted: {}", e.toString()))
                .onErrorComplete()
                .then(Mono.fromRunnable(() -> tell(channelId, count)));
    }

    private void tell(UUID channelId, HeadCount count) {
        chats.computeIfPresent(channelId, (id, there) -> there.here() == 0 ? null : there);
        if (count.takeNews()) {
            announce(channelId);
        }
    }

    private synchronized void announce(UUID channelId) {
        changed.tryEmitNext(channelId);
    }

    /** Not to be counted until the lease runs out; whoever stops does not wait for it. */
    private void leave() {
        Flux.fromIterable(chats.keySet())
                .flatMap(channelId -> register.write(channelId, node, lease, 0, List.of()), AT_ONCE)
                .onErrorComplete()
                .subscribe();
    }
}
