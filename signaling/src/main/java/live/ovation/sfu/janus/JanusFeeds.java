package live.ovation.sfu.janus;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import live.ovation.platform.Tokens;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Media;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishers that this process hands in: each is a mountpoint of the Streaming plugin, in front of which viewers sit as on a cascade. */
@Component
class JanusFeeds {

    private static final int MEDIA_ID_BITS = 160;

    private final JanusNodes nodes;
    private final JanusJoins joins;
    private final JanusMoves moves;
    private final JanusEvents events;
    private final JanusRelays relays;
    private final JanusCascades cascades;

    JanusFeeds(
            JanusNodes nodes,
            JanusJoins joins,
            JanusMoves moves,
            JanusEvents events,
            JanusRelays relays,
            JanusCascades cascades) {
        this.nodes = nodes;
        this.joins = joins;
        this.moves = moves;
        this.events = events;
        this.relays = relays;
        this.cascades = cascades;
    }

    Mono<Feed> feed(String owner, String room, Set<Codec> codecs) {
        List<Codec> sent = codecs.stream().sorted().toList();
        return nodes.place(room)
                .flatMap(node -> node.rooms()
                        .flatMap(rooms -> Mono.justOrEmpty(node.registry().publisherOf(room))
                                .filter(known -> isHis(known, owner, sent))
                                .flatMap(known -> goOn(node, known))
                                .switchIfEmpty(Mono.defer(() -> open(node, rooms, owner, room, sent)))))
                .cast(Feed.class);
    }

    /** Sends what is handed in to {@code to} as well; the feed may come later, as after a restart of this service. */
    Mono<RtpCopy> copy(JanusNode node, JanusHandle publisher, InetSocketAddress to) {
        List<JanusTrack> tracks = Objects.requireNonNullElse(publisher.tracks(), List.of());
        List<RtpTrack> copied = IntStream.range(0, tracks.size())
                .mapToObj(i -> new RtpTrack(tracks.get(i).codec(), JanusFeed.firstSsrc(publisher.media()) + i, null))
                .toList();
        return relays.of(node, publisher)
                .doOnNext(feed -> feed.copyTo(to))
                .thenReturn(new RtpCopy(copied, new InetSocketAddress(0)));
    }

    private static boolean isHis(JanusHandle known, String owner, List<Codec> codecs) {
        return known.isFed()
                && known.media().owner().equals(owner)
                && known.tracks() != null
                && known.tracks().stream().map(JanusTrack::codec).toList().equals(codecs);
    }

    /** After a restart of this service players may still sit in front of mountpoints that get nothing any more. */
    private Mono<JanusFeed> goOn(JanusNode node, JanusHandle publisher) {
        return relays.of(node, publisher).delayUntil(feed -> cascades.resume(node, publisher));
    }

    private Mono<JanusFeed> open(JanusNode node, JanusRooms rooms, String owner, String room, List<Codec> codecs) {
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.PUBLISH, room, owner);
        return joins.replacePublisher(room)
                .then(Mono.defer(() -> rooms.kickGhosts(room)))
                .then(Mono.defer(() -> session(node, media)))
                .flatMap(handle -> relays.mount(node, media, codecs)
                        .map(ports ->
                                new JanusHandle(media, handle.session(), handle.handle(), tracks(codecs), null, ports))
                        .onErrorResume(e -> node.destroy(handle).then(Mono.error(e))))
                .doOnNext(handle -> events.open(media))
                .delayUntil(handle -> node.registry().add(handle))
                .flatMap(handle -> relays.of(node, handle))
                .doOnNext(feed -> moves.follow(media));
    }

    /** What a later process claims, and what Janus forgets with the mountpoint when it dies. */
    private static Mono<JanusHandle> session(JanusNode node, Media media) {
        return node.conversation()
                .flatMap(janus -> janus.core(JanusRequests.create())
                        .flatMap(created -> janus.core(JanusRequests.attachToStreaming(created.id()))
                                .map(attached -> new JanusHandle(media, created.id(), attached.id()))));
    }

    private static List<JanusTrack> tracks(List<Codec> codecs) {
        return IntStream.range(0, codecs.size())
                .mapToObj(i -> new JanusTrack(String.valueOf(i), codecs.get(i), false))
                .toList();
    }
}
