package live.ovation.gateway;

import java.util.Optional;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.gateway.ClientMessage.End;
import live.ovation.gateway.ClientMessage.Join;
import live.ovation.gateway.ClientMessage.Leave;
import live.ovation.sfu.IceServers;
import live.ovation.stage.Stage;
import live.ovation.stream.Stream;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages about a channel as a whole. */
@Component
class ChannelMessages {

    private final Channels channels;
    private final Streams streams;
    private final Viewers viewers;
    private final Stage stage;
    private final IceServers iceServers;
    private final Feeds feeds;
    private final RecordingFeed recordingFeed;

    ChannelMessages(
            Channels channels,
            Streams streams,
            Viewers viewers,
            Stage stage,
            IceServers iceServers,
            Feeds feeds,
            RecordingFeed recordingFeed) {
        this.channels = channels;
        this.streams = streams;
        this.viewers = viewers;
        this.stage = stage;
        this.iceServers = iceServers;
        this.feeds = feeds;
        this.recordingFeed = recordingFeed;
    }

    Mono<Void> join(Connection connection, Join m) {
        Participant who = connection.requireParticipant();
        return channels.find(m.channel())
                // followed before it is read, so that no change falls between the two
                .doOnNext(channel -> connection.follow(channel.slug(), feed(channel, who)))
                .flatMap(channel -> streams.latest(channel.id())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .doOnNext(stream -> connection.send(joined(m.requestId(), channel, stream, who))))
                .then();
    }

    Mono<Void> leave(Connection connection, Leave m) {
        connection.requireParticipant();
        connection.unfollow(m.channel());
        connection.send(new ServerMessage.Done(m.requestId()));
        return Mono.empty();
    }

    Mono<Void> end(Connection connection, End m) {
        return channels.ownedBy(connection.requireParticipant().requireAccount(), m.channel())
                .flatMap(stage::end)
                .then(Mono.fromRunnable(() -> connection.send(new ServerMessage.Done(m.requestId()))));
    }

    /** Owners hear more. */
    private Flux<String> feed(Channel channel, Participant who) {
        return channel.ownerId().equals(who.accountId())
                ? Flux.merge(feeds.of(channel), recordingFeed.of(channel))
                : feeds.of(channel);
    }

    private ServerMessage joined(String requestId, Channel channel, Optional<Stream> stream, Participant who) {
        return new ServerMessage.Joined(
                requestId,
                channel.view(),
                stream.map(StreamView::of).orElse(null),
                viewers.of(channel.id()),
                stream.map(s -> stage.uplinkMs(s.id())).orElse(null),
                iceServers.forUser(who.id()));
    }
}
