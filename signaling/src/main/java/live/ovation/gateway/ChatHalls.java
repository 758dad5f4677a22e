package live.ovation.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.Listening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The halls of chats that somebody on this node follows. A chat is heard from the first who comes to the last who goes. */
@Component
class ChatHalls {

    private final Listening listening;
    private final Map<UUID, Entry> open = new HashMap<>();

    ChatHalls(Listening listening) {
        this.listening = listening;
    }

    private static final class Entry {
        private final Mono<ChatHall> hall;
        private int visitors;

        private Entry(Mono<ChatHall> hall) {
            this.hall = hall;
        }
    }

    /** Comes into a channel's chat; whoever came has to {@link #leave}, also when it failed. Errors with {@code unavailable}. */
    Mono<ChatHall> enter(Channel channel) {
        return Mono.defer(() -> visit(channel).hall);
    }

    private synchronized Entry visit(Channel channel) {
        Entry entry = open.computeIfAbsent(channel.id(), id -> new Entry(create(channel)));
        entry.visitors++;
        return entry;
    }

    void leave(UUID channelId) {
        Entry left = left(channelId);
        if (left != null) {
            left.hall.subscribe(ChatHall::close, e -> {});
        }
    }

    private synchronized @Nullable Entry left(UUID channelId) {
        Entry entry = open.get(channelId);
        if (entry == null || --entry.visitors > 0) {
            return null;
        }
        open.remove(channelId);
        return entry;
    }

    /** A channel's chat, if it is open and somebody is in it. */
    Mono<ChatHall> find(UUID channelId) {
        return Mono.defer(() -> {
            Entry entry = peek(channelId);
            return entry == null ? Mono.empty() : entry.hall.onErrorComplete();
        });
    }

    private synchronized @Nullable Entry peek(UUID channelId) {
        return open.get(channelId);
    }

    private Mono<ChatHall> create(Channel channel) {
        return Mono.defer(() -> {
                    ChatHall hall = new ChatHall(channel, new Hall());
                    return listening
                            .listen(channel.id(), hall)
                            .doOnNext(hall::hears)
                            .thenReturn(hall);
                })
                .cache();
    }
}
