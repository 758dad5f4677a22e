package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import live.ovation.channel.ChannelCircle;
import live.ovation.channel.Follows;
import live.ovation.channel.Moderators;
import live.ovation.platform.Background;
import live.ovation.platform.Grapevine;
import live.ovation.stream.AccessBook;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Spreads whose standing in a chat has changed, to all nodes: what was remembered of them is forgotten first, then they are told. */
@Component
class Whispers extends Background {

    private static final String SUBJECT = "people";
    private static final int MOST_WAITING = 4096;

    private final Grapevine grapevine;
    private final Follows follows;
    private final Moderators moderators;
    private final AccessBook access;
    private final List<Consumer<ChatRules.Changed>> forgetting = new CopyOnWriteArrayList<>();
    private final Sinks.Many<ChatRules.Changed> changed =
            Sinks.many().multicast().directBestEffort();

    Whispers(Grapevine grapevine, Follows follows, Moderators moderators, AccessBook access) {
        this.grapevine = grapevine;
        this.follows = follows;
        this.moderators = moderators;
        this.access = access;
    }

    @Override
    protected Disposable begin() {
        Flux<ChatRules.Changed> circles =
                Flux.merge(follows.changes(), moderators.changes()).map(Whispers::changed);
        Flux<ChatRules.Changed> grants = access.changes()
                .mapNotNull(change -> change.accountId() == null
                        ? null
                        : new ChatRules.Changed(change.channelId(), change.accountId()));
        Flux<ChatRules.Changed> heard = grapevine.hear(SUBJECT, Whispers::read).doOnNext(this::spreadHere);
        return Flux.merge(heard.then().flux(), Flux.merge(circles, grants).concatMap(this::spread))
                .subscribe();
    }

    /** Runs before anybody is told, for every change. */
    void beforeTold(Consumer<ChatRules.Changed> forget) {
        forgetting.add(forget);
    }

    Mono<Void> spread(ChatRules.Changed who) {
        return Mono.fromRunnable(() -> spreadHere(who))
                .then(Mono.defer(() -> grapevine.tell(SUBJECT, who.channelId() + " " + who.accountId())));
    }

    Flux<ChatRules.Changed> changes() {
        return changed.asFlux().onBackpressureBuffer(MOST_WAITING, BufferOverflowStrategy.DROP_OLDEST);
    }

    private synchronized void spreadHere(ChatRules.Changed who) {
        forgetting.forEach(forget -> forget.accept(who));
        changed.tryEmitNext(who);
    }

    private static ChatRules.Changed changed(ChannelCircle circle) {
        return new ChatRules.Changed(circle.channelId(), circle.accountId());
    }

    private static ChatRules.Changed read(String text) {
        int space = text.indexOf(' ');
        return new ChatRules.Changed(
                UUID.fromString(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
    }
}
