package live.ovation.sfu.janus;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import live.ovation.platform.Background;
import live.ovation.platform.Tokens;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.udp.UdpServer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishers that this process hands in: each is a mountpoint of the Streaming plugin, in front of which viewers sit as on a cascade. */
@Component
class JanusFeeds extends Background {

    private static final int MEDIA_ID_BITS = 160;
    /** Packets of anybody else find no way in as long as ours come, in ms. */
    private static final int OTHERS_AFTER = 10_000;

    private final JanusNodes nodes;
    private final JanusJoins joins;
    private final JanusMoves moves;
    private final JanusEvents events;
    private final JanusProperties properties;
    private final ConcurrentMap<String, JanusFeed> feeds = new ConcurrentHashMap<>();
    private final Mono<Channel> socket = UdpServer.create()
            .host("0.0.0.0")
            .port(0)
            .handle((in, out) -> in.receive().then())
            .bind()
            .map(bound -> bound.channel())
            .cache();

    JanusFeeds(JanusNodes nodes, JanusJoins joins, JanusMoves moves, JanusEvents events, JanusProperties properties) {
        this.nodes = nodes;
        this.joins = joins;
        this.moves = moves;
        this.events = events;
        this.properties = properties;
    }

    @Override
    protected Disposable begin() {
        return events.all()
                .ofType(MediaEvent.Closed.class)
                .subscribe(closed -> feeds.remove(closed.media().id()));
    }

    Mono<Feed> feed(String owner, String room, Set<Codec> codecs) {
        List<Codec> sent = codecs.stream().sorted().toList();
        return nodes.place(room)
                .flatMap(node -> node.rooms()
                        .flatMap(rooms -> Mono.justOrEmpty(node.registry().publisherOf(room))
                                .filter(known -> isHis(known, owner, sent))
                                .flatMap(known -> relay(node, known))
                                .switchIfEmpty(Mono.defer(() -> open(node, rooms, owner, room, sent)))))
                .cast(Feed.class);
    }

    /** Sends what is handed in to {@code to} as well; the feed may come later, as after a restart of this service. */
    Mono<RtpCopy> copy(JanusNode node, JanusHandle publisher, InetSocketAddress to) {
        List<JanusTrack> tracks = Objects.requireNonNullElse(publisher.tracks(), List.of());
        List<RtpTrack> copied = IntStream.range(0, tracks.size())
                .mapToObj(i -> new RtpTrack(tracks.get(i).codec(), JanusFeed.firstSsrc(publisher.media()) + i, null))
                .toList();
        return relay(node, publisher)
                .doOnNext(feed -> feed.copyTo(to))
                .thenReturn(new RtpCopy(copied, new InetSocketAddress(0)));
    }

    private static boolean isHis(JanusHandle known, String owner, List<Codec> codecs) {
        return known.isFed()
                && known.media().owner().equals(owner)
                && known.tracks() != null
                && known.tracks().stream().map(JanusTrack::codec).toList().equals(codecs);
    }

    private Mono<JanusFeed> open(JanusNode node, JanusRooms rooms, String owner, String room, List<Codec> codecs) {
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.PUBLISH, room, owner);
        return joins.replacePublisher(room)
                .then(Mono.defer(() -> rooms.kickGhosts(room)))
                .then(Mono.defer(() -> session(node, media)))
                .flatMap(handle -> mount(rooms, hostOf(node), media, codecs)
                        .map(ports ->
                                new JanusHandle(media, handle.session(), handle.handle(), tracks(codecs), null, ports))
                        .onErrorResume(e -> node.destroy(handle).then(Mono.error(e))))
                .doOnNext(handle -> events.open(media))
                .delayUntil(handle -> node.registry().add(handle))
                .flatMap(handle -> relay(node, handle))
                .doOnNext(feed -> moves.follow(media));
    }

    /** What a later process claims, and what Janus forgets with the mountpoint when it dies. */
    private static Mono<JanusHandle> session(JanusNode node, Media media) {
        return node.conversation()
                .flatMap(janus -> janus.core(JanusRequests.create())
                        .flatMap(created -> janus.core(JanusRequests.attachToStreaming(created.id()))
                                .map(attached -> new JanusHandle(media, created.id(), attached.id()))));
    }

    private Mono<List<Integer>> mount(JanusRooms rooms, String host, Media media, List<Codec> codecs) {
        ObjectNode body = rooms.authorized("create", media.room())
                .put("type", "rtp")
                .put("id", media.id())
                .put("pin", properties.roomSecret())
                .put("is_private", true)
                .put("collision", OTHERS_AFTER);
        ArrayNode tracks = body.putArray("media");
        codecs.forEach(codec ->
                describe(codec, host, tracks.addObject().put("mid", String.valueOf(tracks.size() - 1))));
        return rooms.askStreaming(body)
                .map(made -> JanusForwarders.data(made)
                        .path("stream")
                        .path("ports")
                        .valueStream()
                        .map(ports -> ports.path("port").asInt(0))
                        .toList());
    }

    private static void describe(Codec codec, String host, ObjectNode media) {
        JanusMountpoints.describe(codec, JanusMountpoint.OF_ROOMS.of(codec), media);
        if (JanusMountpoints.IPV4.matcher(host).matches()) {
            // without it Janus would take packets on every address
            media.put("iface", host);
        }
        if (codec != Codec.OPUS) {
            // an encoder cannot be asked for a key frame, so that whoever comes is shown the last one
            media.put("bufferkf", true);
        }
    }

    private static List<JanusTrack> tracks(List<Codec> codecs) {
        return IntStream.range(0, codecs.size())
                .mapToObj(i -> new JanusTrack(String.valueOf(i), codecs.get(i), false))
                .toList();
    }

    private static String hostOf(JanusNode node) {
        return Objects.requireNonNullElse(node.address().url().getHost(), "127.0.0.1");
    }

    private Mono<JanusFeed> relay(JanusNode node, JanusHandle publisher) {
        return socket.map(bound -> feeds.computeIfAbsent(
                publisher.media().id(),
                absent -> new JanusFeed(
                        publisher,
                        hostOf(node),
                        bound,
                        () -> events.emit(new MediaEvent.Connected(publisher.media())))));
    }
}
