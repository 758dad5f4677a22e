package live.ovation.sfu.janus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import live.ovation.support.JanusProcess;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People with cameras and with screens, played by a third Janus: it speaks WebRTC as well as a browser does, and costs nothing. */
final class MediaPeers implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int PICTURE_LOSS = 206;

    private final JanusLink link;
    private final Map<Long, Sinks.Many<JanusMessage>> heard = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean(true);

    MediaPeers(JanusProcess janus, JanusProperties properties) {
        JanusAddress address = new JanusAddress("peers", URI.create(janus.url().toString()));
        JanusCodec codec = new JanusCodec(JsonMapper.builder().build());
        link = new JanusLink(address, JanusProbe.QUICK, properties, codec, this::hear);
        link.start(conversation -> Mono.empty());
    }

    /** Somebody's end of a PeerConnection. */
    record Peer(long session, long handle, @Nullable DatagramSocket feedback) {

        /** Whether a key frame is asked for within {@code time}. */
        boolean isAskedForKeyFrame(Duration time) {
            try {
                DatagramSocket socket = java.util.Objects.requireNonNull(feedback);
                socket.setSoTimeout((int) time.toMillis());
                DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
                do {
                    socket.receive(packet);
                } while ((packet.getData()[1] & 0xff) != PICTURE_LOSS);
                return true;
            } catch (java.net.SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A publisher and the media session of its picture and sound. */
    record OnAir(Peer peer, Media media) {}

    OnAir publish(Sfu sfu, String owner, String room) {
        String id = UUID.randomUUID().toString();
        Peer camera = attach("janus.plugin.streaming", new InetSocketAddress(0));
        ObjectNode create = JanusCodec.object()
                .put("request", "create")
                .put("type", "rtp")
                .put("id", id)
                .put("admin_key", JanusProcess.SECRET);
        var media = create.putArray("media");
        media.addObject()
                .put("type", "audio")
                .put("mid", "0")
                .put("port", 0)
                .put("iface", "127.0.0.1")
                .put("pt", 111)
                .put("codec", "opus");
        media.addObject()
                .put("type", "video")
                .put("mid", "1")
                .put("port", 0)
                .put("rtcpport", 0)
                .put("iface", "127.0.0.1")
                .put("pt", 108)
                .put("codec", "h264")
                .put("fmtp", "profile-level-id=42e01f;packetization-mode=1");
        JsonNode ports = JanusForwarders.data(
                        janus().synchronous(JanusRequests.plugin(camera.session(), camera.handle(), create))
                                .block(SOON))
                .path("stream")
                .path("ports");
        film(camera, ports);
        ObjectNode watch = JanusCodec.object().put("request", "watch").put("id", id);
        String offer = janus().asynchronous(JanusRequests.plugin(camera.session(), camera.handle(), watch))
                .block(SOON)
                .requireSdp();
        Negotiated negotiated = sfu.publish(owner, room, offer).block(SOON);
        answer(camera, "start", negotiated.sdp(), "answer");
        connect(sfu, negotiated.media(), camera);
        return new OnAir(camera, negotiated.media());
    }

    /** Completes once both sound and picture arrive at the viewer's end. */
    Mono<Void> watch(Sfu sfu, Negotiated seat) {
        return arrive(sitDown(sfu, seat, UUID.randomUUID().toString()));
    }

    /** What arrives at the viewer's end, as plain RTP. */
    DatagramSocket overhear(Sfu sfu, Negotiated seat) throws IOException {
        String room = UUID.randomUUID().toString();
        Peer screen = sitDown(sfu, seat, room);
        arrive(screen).block(SOON);
        DatagramSocket ear = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        ObjectNode forward = JanusCodec.object()
                .put("request", "rtp_forward")
                .put("room", room)
                .put("admin_key", JanusProcess.SECRET)
                .put("publisher_id", "screen")
                .put("host", "127.0.0.1");
        var streams = forward.putArray("streams");
        streams.addObject().put("mid", "0").put("port", ear.getLocalPort());
        streams.addObject().put("mid", "1").put("port", ear.getLocalPort());
        janus().synchronous(JanusRequests.plugin(screen.session(), screen.handle(), forward))
                .block(SOON);
        return ear;
    }

    private Peer sitDown(Sfu sfu, Negotiated seat, String room) {
        Peer screen = attach("janus.plugin.videoroom", null);
        ObjectNode create = JanusCodec.object()
                .put("request", "create")
                .put("room", room)
                .put("admin_key", JanusProcess.SECRET)
                .put("videocodec", "h264");
        janus().synchronous(JanusRequests.plugin(screen.session(), screen.handle(), create))
                .block(SOON);
        String answer = janus().asynchronous(
                        JanusRequests.publish(screen.session(), screen.handle(), "screen", room, seat.sdp(), 4_000_000))
                .block(SOON)
                .requireSdp();
        sfu.answer(seat.media().id(), answer).block(SOON);
        connect(sfu, seat.media(), screen);
        return screen;
    }

    private Mono<Void> arrive(Peer screen) {
        return said(screen)
                .ofType(JanusMessage.MediaFlow.class)
                .filter(JanusMessage.MediaFlow::receiving)
                .map(JanusMessage.MediaFlow::mid)
                .distinct()
                .take(2)
                .then()
                .timeout(SOON);
    }

    private void answer(Peer peer, String request, String sdp, String type) {
        ObjectNode message = JanusRequests.plugin(
                peer.session(), peer.handle(), JanusCodec.object().put("request", request));
        message.putObject("jsep").put("type", type).put("sdp", sdp);
        janus().asynchronous(message).block(SOON);
    }

    private void connect(Sfu sfu, Media media, Peer peer) {
        JanusHandle handle = new JanusHandle(media, peer.session(), peer.handle());
        sfu.events(media.id())
                .ofType(MediaEvent.Candidate.class)
                .concatMap(event -> janus().core(JanusRequests.trickle(handle, event.candidate())))
                .subscribe(done -> {}, e -> {});
        said(peer)
                .ofType(JanusMessage.Trickle.class)
                .concatMap(message -> sfu.trickle(media.id(), candidate(message)))
                .subscribe(done -> {}, e -> {});
    }

    private static @Nullable IceCandidate candidate(JanusMessage.Trickle message) {
        return message.candidate();
    }

    private Peer attach(String plugin, @Nullable InetSocketAddress feedback) {
        long session = janus().core(JanusRequests.create()).block(SOON).id();
        ObjectNode attach = JanusRequests.attach(session).put("plugin", plugin);
        long handle = janus().core(attach).block(SOON).id();
        try {
            return new Peer(session, handle, feedback == null ? null : new DatagramSocket(feedback));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something like H.264 and Opus, all of it key frames. */
    private void film(Peer camera, JsonNode ports) {
        Thread.ofPlatform().daemon().start(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                byte[] hello = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 7};
                send(
                        java.util.Objects.requireNonNull(camera.feedback()),
                        hello,
                        ports.path(1).path("rtcp_port").asInt());
                for (int i = 0; running.get(); i++) {
                    send(
                            socket,
                            rtp(111, i, i * 960, 0x11),
                            ports.path(0).path("port").asInt());
                    send(
                            socket,
                            rtp(108, i, i * 1800, 0x65),
                            ports.path(1).path("port").asInt());
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] rtp(int payloadType, int number, int timestamp, int first) {
        return ByteBuffer.allocate(80)
                .put((byte) 0x80)
                .put((byte) (0x80 | payloadType))
                .putShort((short) number)
                .putInt(timestamp)
                .putInt(payloadType)
                .put((byte) first)
                .array();
    }

    static void send(DatagramSocket socket, byte[] packet, int port) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
    }

    private JanusConversation janus() {
        return link.conversation().block(SOON);
    }

    private void hear(JanusMessage message) {
        switch (message) {
            case JanusMessage.Trickle m -> keep(m.session(), m);
            case JanusMessage.MediaFlow m -> keep(m.session(), m);
            default -> {}
        }
    }

    private void keep(long session, JanusMessage message) {
        of(session).emitNext(message, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    private Flux<JanusMessage> said(Peer peer) {
        return of(peer.session()).asFlux();
    }

    private Sinks.Many<JanusMessage> of(long session) {
        return heard.computeIfAbsent(session, s -> Sinks.many().replay().limit(200));
    }

    @Override
    public void close() {
        running.set(false);
        link.stop();
    }
}
