package live.ovation.sfu.janus;

import java.util.List;
import java.util.regex.Pattern;
import live.ovation.platform.Tokens;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SfuProblems;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A publisher's picture and sound on a node that is not its own: encrypted RTP of each layer from its home to a mountpoint of the same id
 * there, and key frame requests back.
 */
final class JanusMountpoints {

    /** From here on SSRCs are those of forwarders to mountpoints. */
    static final long FIRST_SSRC = 2000;

    private static final int SSRCS_PER_NODE = 100;
    private static final int AES_CM_128_HMAC_SHA1_80 = 80;
    private static final int SRTP_KEY_BITS = 240;
    private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private final JanusRooms home;
    private final JanusRooms edge;
    private final String edgeHost;
    private final long firstSsrc;
    private final String pin;

    /** @param index of the edge among all nodes */
    JanusMountpoints(JanusRooms home, JanusRooms edge, String edgeHost, int index, String pin) {
        this.home = home;
        this.edge = edge;
        this.edgeHost = edgeHost;
        this.firstSsrc = firstSsrc(index);
        this.pin = pin;
    }

    static boolean isOf(int index, long ssrc) {
        return ssrc >= firstSsrc(index) && ssrc < firstSsrc(index + 1);
    }

    private static long firstSsrc(int index) {
        return FIRST_SSRC + (long) SSRCS_PER_NODE * index;
    }

    /** Does nothing when there is one already. */
    Mono<Void> open(JanusHandle publisher) {
        List<JanusTrack> tracks = publisher.tracks();
        if (tracks == null || tracks.isEmpty()) {
            return Mono.error(SfuProblems.rejected());
        }
        // base64, as Janus wants it
        String key = Tokens.random(SRTP_KEY_BITS).replace('-', '+').replace('_', '/');
        return edge.askStreaming(mountpoint(publisher, tracks, key))
                .flatMap(made -> forward(publisher, tracks, key, made)
                        .onErrorResume(
                                e -> destroy(edge, publisher.media().id(), pin).then(Mono.error(e))))
                .onErrorResume(e -> JanusError.is(e, JanusError.MOUNTPOINT_EXISTS), e -> Mono.empty());
    }

    /** One that is gone is no error. */
    static Mono<Void> destroy(JanusRooms on, String publisher, String secret) {
        return on.askStreaming(JanusCodec.object()
                        .put("request", "destroy")
                        .put("id", publisher)
                        .put("secret", secret))
                .then()
                .onErrorResume(e -> JanusError.is(e, JanusError.NO_SUCH_MOUNTPOINT), e -> Mono.empty());
    }

    private ObjectNode mountpoint(JanusHandle publisher, List<JanusTrack> tracks, String key) {
        String id = publisher.media().id();
        ObjectNode body = edge.authorized("create", publisher.media().room())
                .put("type", "rtp")
                .put("id", id)
                .put("pin", pin)
                .put("is_private", true)
                .put("srtpsuite", AES_CM_128_HMAC_SHA1_80)
                .put("srtpcrypto", key);
        ArrayNode media = body.putArray("media");
        tracks.forEach(track -> describe(track, media.addObject().put("mid", String.valueOf(media.size() - 1))));
        return body;
    }

    private void describe(JanusTrack track, ObjectNode media) {
        media.put("type", track.codec() == Codec.OPUS ? "audio" : "video")
                .put("codec", track.codec().name().toLowerCase(java.util.Locale.ROOT))
                .put("pt", payloadType(track.codec()))
                .put("port", 0);
        if (IPV4.matcher(edgeHost).matches()) {
            // without it Janus would take packets on every address
            media.put("iface", edgeHost);
        }
        switch (track.codec()) {
            case OPUS -> media.put("fmtp", "minptime=10;useinbandfec=1");
            case H264 -> media.put("fmtp", "profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1");
            case VP8 -> {}
        }
        if (track.codec() != Codec.OPUS) {
            media.put("rtcpport", 0);
        }
        if (track.simulcast()) {
            media.put("simulcast", true).put("port2", 0).put("port3", 0);
        }
    }

    private Mono<Void> forward(JanusHandle publisher, List<JanusTrack> tracks, String key, JanusMessage.Success made) {
        ObjectNode body = home.authorized("rtp_forward", publisher.media().room())
                .put("publisher_id", publisher.media().id())
                .put("host", edgeHost)
                .put("host_family", "ipv4")
                .put("srtp_suite", AES_CM_128_HMAC_SHA1_80)
                .put("srtp_crypto", key);
        ArrayNode streams = body.putArray("streams");
        JsonNode ports = JanusForwarders.data(made).path("stream").path("ports");
        for (int i = 0; i < tracks.size(); i++) {
            send(tracks.get(i), ports.path(i), streams.addObject(), firstSsrc + 10L * i);
        }
        return new JanusForwarders(home)
                .stop(publisher, ssrc -> ssrc >= firstSsrc && ssrc < firstSsrc + SSRCS_PER_NODE)
                .then(home.ask(body))
                .then();
    }

    private static void send(JanusTrack track, JsonNode ports, ObjectNode stream, long ssrc) {
        stream.put("mid", track.mid())
                .put("pt", payloadType(track.codec()))
                .put("port", ports.path("port").asInt(0))
                .put("ssrc", ssrc);
        if (track.simulcast()) {
            stream.put("port_2", ports.path("port_2").asInt(0))
                    .put("ssrc_2", ssrc + 1)
                    .put("pt_2", payloadType(track.codec()))
                    .put("port_3", ports.path("port_3").asInt(0))
                    .put("ssrc_3", ssrc + 2)
                    .put("pt_3", payloadType(track.codec()));
        }
        if (track.codec() != Codec.OPUS) {
            stream.put("rtcp_port", ports.path("rtcp_port").asInt(0));
        }
    }

    private static int payloadType(Codec codec) {
        return switch (codec) {
            case OPUS -> 111;
            case H264 -> 108;
            case VP8 -> 96;
        };
    }
}
