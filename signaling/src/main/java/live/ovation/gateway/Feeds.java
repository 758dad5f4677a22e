package live.ovation.gateway;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.channel.Channel;
import live.ovation.stage.Stage;
import live.ovation.stream.Stream;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What happens in a channel, encoded once and shared by all who joined it. */
@Component
class Feeds {

    private static final Duration COUNT_EVERY = Duration.ofSeconds(1);

    private final Streams streams;
    private final Viewers viewers;
    private final Stage stage;
    private final MessageCodec codec;
    private final ConcurrentMap<UUID, Flux<String>> feeds = new ConcurrentHashMap<>();

    Feeds(Streams streams, Viewers viewers, Stage stage, MessageCodec codec) {
        this.streams = streams;
        this.viewers = viewers;
        this.stage = stage;
        this.codec = codec;
    }

    Flux<String> of(Channel channel) {
        return feeds.computeIfAbsent(
                channel.id(), id -> create(channel).publish().refCount());
    }

    private Flux<String> create(Channel channel) {
        AtomicReference<@Nullable UUID> current = new AtomicReference<>();
        Flux<Stream> states = Flux.merge(
                        streams.latest(channel.id())
                                .doOnNext(latest -> current.compareAndSet(null, latest.id()))
                                .ignoreElement(),
                        streams.changes().filter(stream -> stream.channelId().equals(channel.id())))
                .doOnNext(stream -> current.set(stream.id()));
        Flux<ServerMessage> messages = Flux.merge(
                states.map(stream -> new ServerMessage.StreamState(channel.slug(), StreamView.of(stream))),
                viewers.changes()
                        .filter(id -> id.equals(channel.id()))
                        .sample(COUNT_EVERY)
                        .map(id -> new ServerMessage.ViewerCount(channel.slug(), viewers.of(id))),
                stage.uplinkChanges()
                        .filter(id -> id.equals(current.get()))
                        .mapNotNull(stage::uplinkMs)
                        .map(delay -> new ServerMessage.Uplink(channel.slug(), delay)));
        return messages.map(codec::write).doFinally(end -> feeds.remove(channel.id()));
    }
}
