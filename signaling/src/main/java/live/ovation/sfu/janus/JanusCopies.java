package live.ovation.sfu.janus;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.SfuProblems;
import live.ovation.sfu.SimulcastLayer;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain RTP copies of publishers, by the VideoRoom plugin's forwarders. All tracks go to one port and are told apart by their SSRCs. */
final class JanusCopies {

    /** SSRCs of our choice: the publisher's own could be the same on two tracks. */
    static final long FIRST_SSRC = 1000;
    /** As Janus counts substreams: the smallest picture first. */
    private static final List<SimulcastLayer> LAYERS =
            List.of(SimulcastLayer.LOW, SimulcastLayer.MEDIUM, SimulcastLayer.HIGH);

    private final JanusRooms rooms;
    private final JanusAddress address;

    JanusCopies(JanusRooms rooms, JanusAddress address) {
        this.rooms = rooms;
        this.address = address;
    }

    Mono<RtpCopy> copy(JanusHandle publisher, InetSocketAddress to) {
        List<JanusTrack> tracks = publisher.tracks();
        if (tracks == null || tracks.isEmpty()) {
            return Mono.error(SfuProblems.rejected());
        }
        String room = publisher.media().room();
        List<RtpTrack> copied = new ArrayList<>();
        ObjectNode request = rooms.authorized("rtp_forward", room)
                .put("publisher_id", publisher.media().id())
                .put("host", to.getAddress().getHostAddress())
                .put("host_family", "ipv4");
        ArrayNode streams = request.putArray("streams");
        tracks.forEach(track -> describe(track, to.getPort(), streams.addObject(), copied));
        // those that an earlier process had made, or that go to a port nobody listens on any more
        return new JanusForwarders(rooms)
                .stop(publisher, ssrc -> ssrc < JanusMountpoint.FIRST_SSRC)
                .then(rooms.ask(request))
                .map(reply -> new RtpCopy(List.copyOf(copied), feedback(reply)));
    }

    private static void describe(JanusTrack track, int port, ObjectNode stream, List<RtpTrack> copied) {
        stream.put("mid", track.mid());
        int layers = track.simulcast() ? LAYERS.size() : 1;
        for (int i = 0; i < layers; i++) {
            String suffix = i == 0 ? "" : "_" + (i + 1);
            long ssrc = FIRST_SSRC + copied.size();
            stream.put("port" + suffix, port).put("ssrc" + suffix, ssrc);
            copied.add(new RtpTrack(track.codec(), ssrc, track.simulcast() ? LAYERS.get(i) : null));
        }
        if (track.codec() != RtpTrack.Codec.OPUS) {
            stream.put("rtcp_port", port);
        }
    }

    private InetSocketAddress feedback(JanusMessage.Success reply) {
        int port = forwarders(reply)
                .mapToInt(f -> f.path("local_rtcp_port").asInt(0))
                .filter(p -> p > 0)
                .findFirst()
                .orElse(0);
        return new InetSocketAddress(Objects.requireNonNullElse(address.url().getHost(), "127.0.0.1"), port);
    }

    private static Stream<JsonNode> forwarders(JanusMessage.Success reply) {
        return JanusForwarders.data(reply).path("forwarders").valueStream();
    }
}
