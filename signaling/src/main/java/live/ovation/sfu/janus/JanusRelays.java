package live.ovation.sfu.janus;

import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.RtpTrack.Codec;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.udp.UdpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the media of publishers goes that this process hands in: to a mountpoint, and to more of them under other payload types. */
@Component
class JanusRelays extends Background {

    /** Packets of anybody else find no way in as long as ours come, in ms. */
    private static final int OTHERS_AFTER = 10_000;

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

    JanusRelays(JanusEvents events, JanusProperties properties) {
        this.events = events;
        this.properties = properties;
    }

    @Override
    protected Disposable begin() {
        return events.all()
                .ofType(MediaEvent.Closed.class)
                .subscribe(closed -> feeds.remove(closed.media().id()));
    }

    /** The one of a publisher; after a restart of this service a new one. */
    Mono<JanusFeed> of(JanusNode node, JanusHandle publisher) {
        return socket.map(bound -> feeds.computeIfAbsent(
                publisher.media().id(),
                absent -> new JanusFeed(
                        publisher,
                        hostOf(node),
                        bound,
                        () -> events.emit(new MediaEvent.Connected(publisher.media())))));
    }

    /** Makes the mountpoint that a publisher's media goes to; the ports of its tracks, in their order. */
    Mono<List<Integer>> mount(JanusNode node, Media media, List<Codec> codecs) {
        return node.rooms().flatMap(rooms -> {
            ObjectNode body = description(rooms, node, media, codecs, media.id(), JanusMountpoint.OF_ROOMS);
            return rooms.askStreaming(body)
                    .map(made -> ports(JanusForwarders.data(made).path("stream").path("ports")));
        });
    }

    /** Sends a publisher's media to a further mountpoint, which is made where it is not there yet. */
    Mono<Void> renumber(JanusNode node, JanusHandle publisher, JanusMountpoint mountpoint) {
        List<Codec> codecs = Objects.requireNonNullElse(publisher.tracks(), List.<JanusTrack>of()).stream()
                .map(JanusTrack::codec)
                .toList();
        return node.rooms()
                .flatMap(rooms -> rooms.askStreaming(description(
                                rooms, node, publisher.media(), codecs, mountpoint.id(), mountpoint.payloadTypes()))
                        .map(made ->
                                ports(JanusForwarders.data(made).path("stream").path("ports")))
                        .onErrorResume(
                                e -> JanusError.is(e, JanusError.MOUNTPOINT_EXISTS),
                                e -> known(rooms, mountpoint.id())))
                .zipWith(of(node, publisher))
                .doOnNext(both -> both.getT2().addNumbering(mountpoint, hostOf(node), both.getT1()))
                .then();
    }

    /** Sends nothing there any more. */
    void stop(JanusHandle publisher, JanusMountpoint mountpoint) {
        JanusFeed feed = feeds.get(publisher.media().id());
        if (feed != null) {
            feed.removeNumbering(mountpoint);
        }
    }

    /** The ports of one that an earlier process made. */
    private Mono<List<Integer>> known(JanusRooms rooms, String mountpoint) {
        return rooms.askStreaming(JanusCodec.object()
                        .put("request", "info")
                        .put("id", mountpoint)
                        .put("secret", properties.roomSecret()))
                .map(told -> ports(JanusForwarders.data(told).path("info").path("media")));
    }

    private static List<Integer> ports(JsonNode tracks) {
        return tracks.valueStream().map(track -> track.path("port").asInt(0)).toList();
    }

    private ObjectNode description(
            JanusRooms rooms, JanusNode node, Media media, List<Codec> codecs, String id, PayloadTypes types) {
        ObjectNode body = rooms.authorized("create", media.room())
                .put("type", "rtp")
                .put("id", id)
                .put("pin", properties.roomSecret())
                .put("is_private", true)
                .put("collision", OTHERS_AFTER);
        ArrayNode tracks = body.putArray("media");
        codecs.forEach(codec -> describe(
                codec,
                types.of(codec),
                hostOf(node),
                tracks.addObject().put("mid", String.valueOf(tracks.size() - 1))));
        return body;
    }

    private static void describe(Codec codec, int payloadType, String host, ObjectNode media) {
        JanusMountpoints.describe(codec, payloadType, media);
        if (JanusMountpoints.IPV4.matcher(host).matches()) {
            // without it Janus would take packets on every address
            media.put("iface", host);
        }
        if (codec != Codec.OPUS) {
            // an encoder cannot be asked for a key frame, so that whoever comes is shown the last one
            media.put("bufferkf", true);
        }
    }

    private static String hostOf(JanusNode node) {
        return Objects.requireNonNullElse(node.address().url().getHost(), "127.0.0.1");
    }
}
