package live.ovation.sfu.janus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import live.ovation.platform.Tokens;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.SfuProblems;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A publisher's picture and sound where its room does not reach: RTP of each layer from its home to a mountpoint, and key frame requests
 * back. Between nodes it is encrypted.
 */
final class JanusMountpoints {

    private static final int AES_CM_128_HMAC_SHA1_80 = 80;
    private static final int SRTP_KEY_BITS = 240;
    static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private final JanusRooms home;
    private final JanusRooms edge;
    private final String edgeHost;
    private final int index;
    private final boolean encrypted;
    private final String pin;

    /**
     * @param edgeHost where the edge listens for RTP
     * @param index of the edge among all nodes
     */
    JanusMountpoints(JanusRooms home, JanusRooms edge, String edgeHost, int index, String pin) {
        this.home = home;
        this.edge = edge;
        this.edgeHost = edgeHost;
        this.index = index;
        this.encrypted = !home.equals(edge);
        this.pin = pin;
    }

    /** Does nothing when there is one already. */
    Mono<Void> open(JanusHandle publisher, JanusMountpoint mountpoint) {
        List<JanusTrack> tracks = publisher.tracks();
        if (tracks == null || tracks.isEmpty()) {
            return Mono.error(SfuProblems.rejected());
        }
        // base64, as Janus wants it
        String key = Tokens.random(SRTP_KEY_BITS).replace('-', '+').replace('_', '/');
        return edge.askStreaming(description(publisher, mountpoint, tracks, key))
                .flatMap(made -> forward(publisher, mountpoint, tracks, key, made)
                        .onErrorResume(e -> destroy(edge, mountpoint.id(), pin).then(Mono.error(e))))
                .onErrorResume(e -> JanusError.is(e, JanusError.MOUNTPOINT_EXISTS), e -> Mono.empty());
    }

    /** One that is gone is no error. */
    static Mono<Void> destroy(JanusRooms on, String mountpoint, String secret) {
        return on.askStreaming(JanusCodec.object()
                        .put("request", "destroy")
                        .put("id", mountpoint)
                        .put("secret", secret))
                .then()
                .onErrorResume(e -> JanusError.is(e, JanusError.NO_SUCH_MOUNTPOINT), e -> Mono.empty());
    }

    private ObjectNode description(
            JanusHandle publisher, JanusMountpoint mountpoint, List<JanusTrack> tracks, String key) {
        ObjectNode body = edge.authorized("create", publisher.media().room())
                .put("type", "rtp")
                .put("id", mountpoint.id())
                .put("pin", pin)
                .put("is_private", true);
        if (encrypted) {
            body.put("srtpsuite", AES_CM_128_HMAC_SHA1_80).put("srtpcrypto", key);
        }
        ArrayNode media = body.putArray("media");
        tracks.forEach(track -> describe(
                track,
                mountpoint.payloadTypes().of(track.codec()),
                media.addObject().put("mid", String.valueOf(media.size() - 1))));
        return body;
    }

    private void describe(JanusTrack track, int payloadType, ObjectNode media) {
        describe(track.codec(), payloadType, media);
        if (IPV4.matcher(edgeHost).matches()) {
            // without it Janus would take packets on every address
            media.put("iface", edgeHost);
        }
        if (track.codec() != Codec.OPUS) {
            media.put("rtcpport", 0);
        }
        if (track.simulcast()) {
            media.put("simulcast", true).put("port2", 0).put("port3", 0);
        }
    }

    /** A track as browsers know it, on a port of Janus's choice. */
    static ObjectNode describe(Codec codec, int payloadType, ObjectNode media) {
        media.put("type", codec == Codec.OPUS ? "audio" : "video")
                .put("codec", codec.name().toLowerCase(Locale.ROOT))
                .put("pt", payloadType)
                .put("port", 0);
        return switch (codec) {
            case OPUS -> media.put("fmtp", "minptime=10;useinbandfec=1");
            case H264 -> media.put("fmtp", "profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1");
            case VP8 -> media;
        };
    }

    private Mono<Void> forward(
            JanusHandle publisher,
            JanusMountpoint mountpoint,
            List<JanusTrack> tracks,
            String key,
            JanusMessage.Success made) {
        ObjectNode body = home.authorized("rtp_forward", publisher.media().room())
                .put("publisher_id", publisher.media().id())
                .put("host", edgeHost)
                .put("host_family", "ipv4");
        if (encrypted) {
            body.put("srtp_suite", AES_CM_128_HMAC_SHA1_80).put("srtp_crypto", key);
        }
        ArrayNode streams = body.putArray("streams");
        JsonNode ports = JanusForwarders.data(made).path("stream").path("ports");
        for (int i = 0; i < tracks.size(); i++) {
            JanusTrack track = tracks.get(i);
            int payloadType = mountpoint.payloadTypes().of(track.codec());
            send(track, payloadType, ports.path(i), streams.addObject(), mountpoint.firstSsrc(index) + 10L * i);
        }
        return stop(publisher, mountpoint).then(home.ask(body)).then();
    }

    /** Sends nothing there any more. */
    Mono<Void> stop(JanusHandle publisher, JanusMountpoint mountpoint) {
        return new JanusForwarders(home).stop(publisher, ssrc -> mountpoint.sends(index, ssrc));
    }

    private static void send(JanusTrack track, int payloadType, JsonNode ports, ObjectNode stream, long ssrc) {
        stream.put("mid", track.mid())
                .put("pt", payloadType)
                .put("port", ports.path("port").asInt(0))
                .put("ssrc", ssrc);
        if (track.simulcast()) {
            stream.put("port_2", ports.path("port_2").asInt(0))
                    .put("ssrc_2", ssrc + 1)
                    .put("pt_2", payloadType)
                    .put("port_3", ports.path("port_3").asInt(0))
                    .put("ssrc_3", ssrc + 2)
                    .put("pt_3", payloadType);
        }
        if (track.codec() != Codec.OPUS) {
            stream.put("rtcp_port", ports.path("rtcp_port").asInt(0));
        }
    }
}
