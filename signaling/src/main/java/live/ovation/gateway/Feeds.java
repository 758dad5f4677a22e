package live.ovation.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import live.ovation.channel.Channel;
import live.ovation.stage.Stage;
import live.ovation.stream.Stream;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** What happens in a channel, encoded once and shared by all who joined it. */
@Component
class Feeds {

    private static final Duration COUNT_EVERY = Duration.ofSeconds(1);

    private final Streams streams;
    private final Viewers viewers;
    private final Stage stage;
    private final MessageCodec codec;
    private final Map<UUID, Feed> feeds = new HashMap<>();

    Feeds(Streams streams, Viewers viewers, Stage stage, MessageCodec codec) {
        this.streams = streams;
        this.viewers = viewers;
        this.stage = stage;
        this.codec = codec;
    }

    /** A channel's hall, which hears its news as long as somebody is in it. */
    private static final class Feed {

        private final Hall hall = new Hall();
        private final Disposable news;
        private int members;

        private Feed(Flux<String> news) {
            this.news = news.subscribe(hall::send);
        }
    }

    /** Lets somebody hear what happens in a channel, until the answer is disposed of. */
    synchronized Disposable join(Channel channel, Connection connection) {
        Feed feed = feeds.computeIfAbsent(channel.id(), id -> new Feed(create(channel)));
        feed.members++;
        feed.hall.join(connection, Lane.HOUSE).release(List.of());
        return Disposables.composite(() -> leave(channel.id(), feed, connection));
    }

    private synchronized void leave(UUID channelId, Feed feed, Connection connection) {
        feed.hall.leave(connection);
        if (--feed.members == 0) {
            feeds.remove(channelId);
            feed.news.dispose();
        }
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
        return messages.map(codec::write);
    }
}
