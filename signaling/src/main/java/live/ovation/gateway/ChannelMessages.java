package live.ovation.gateway;

import java.util.Optional;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.channel.HouseRules;
import live.ovation.channel.RuleBook;
import live.ovation.gateway.ClientMessage.End;
import live.ovation.gateway.ClientMessage.Join;
import live.ovation.gateway.ClientMessage.Leave;
import live.ovation.sfu.IceServers;
import live.ovation.stage.Stage;
import live.ovation.stream.AccessRule;
import live.ovation.stream.Stream;
import live.ovation.stream.StreamView;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Messages about a channel as a whole. */
@Component
class ChannelMessages {

    private final Channels channels;
    private final RuleBook rules;
    private final Door door;
    private final Streams streams;
    private final Viewers viewers;
    private final Stage stage;
    private final IceServers iceServers;
    private final Feeds feeds;
    private final OwnerFeed ownerFeed;

    ChannelMessages(
            Channels channels,
            RuleBook rules,
            Door door,
            Streams streams,
            Viewers viewers,
            Stage stage,
            IceServers iceServers,
            Feeds feeds,
            OwnerFeed ownerFeed) {
        this.channels = channels;
        this.rules = rules;
        this.door = door;
        this.streams = streams;
        this.viewers = viewers;
        this.stage = stage;
        this.iceServers = iceServers;
        this.feeds = feeds;
        this.ownerFeed = ownerFeed;
    }

    Mono<Void> join(Connection connection, Join m) {
        connection.requireParticipant();
        return channels.find(m.channel())
                .zipWhen(channel -> door.enter(connection, channel, m.token()))
                .flatMap(let -> follow(connection, let.getT1(), let.getT2(), m.requestId()));
    }

    private Mono<Void> follow(Connection connection, Channel channel, AccessRule rule, String requestId) {
        Participant who = connection.requireParticipant();
        // followed before it is read, so that no change falls between the two
        connection.follow(channel.slug(), () -> feed(connection, channel, who));
        return streams.latest(channel.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(rules.of(channel.id()))
                .doOnNext(found -> connection.send(joined(requestId, channel, found.getT1(), found.getT2(), rule, who)))
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
    private Disposable feed(Connection connection, Channel channel, Participant who) {
        Disposable news = feeds.join(channel, connection);
        return channel.ownerId().equals(who.accountId())
                ? Disposables.composite(news, ownerFeed.of(channel).subscribe(connection.outbox()::send))
                : news;
    }

    private ServerMessage joined(
            String requestId,
            Channel channel,
            Optional<Stream> stream,
            HouseRules house,
            AccessRule rule,
            Participant who) {
        return new ServerMessage.Joined(
                requestId,
                channel.view(),
                stream.map(StreamView::of).orElse(null),
                house.mode(),
                viewers.of(channel.id()),
                !rule.isOpen(),
                stream.map(s -> stage.uplinkMs(s.id())).orElse(null),
                iceServers.forUser(who.id()));
    }
}
