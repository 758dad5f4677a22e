package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the socket, as strict or as wild as a test wants it. */
final class SocketPeer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Sinks.Many<String> outgoing = Sinks.many().unicast().onBackpressureBuffer();
    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final Disposable connection;

    private SocketPeer(int port, String subprotocol, HttpHeaders headers) {
        var client = new ReactorNettyWebSocketClient(
                HttpClient.create(), () -> WebsocketClientSpec.builder().maxFramePayloadLength(1 << 21));
        connection = client.execute(URI.create("ws://localhost:" + port + "/ws"), headers, new Peer(subprotocol))
                .subscribe(done -> {}, closed::completeExceptionally);
    }

    static SocketPeer open(int port) {
        return new SocketPeer(port, SignalingHandler.SUBPROTOCOL, new HttpHeaders());
    }

    static SocketPeer open(int port, String subprotocol, HttpHeaders headers) {
        return new SocketPeer(port, subprotocol, headers);
    }

    /** One that has said hello. */
    static SocketPeer greeted(int port, @Nullable String accessToken) {
        SocketPeer peer = open(port);
        peer.send(
                accessToken == null
                        ? "{\"type\":\"hello\",\"requestId\":\"hello\"}"
                        : "{\"type\":\"hello\",\"requestId\":\"hello\",\"accessToken\":\"" + accessToken + "\"}");
        peer.next("welcome");
        return peer;
    }

    /** One that follows a channel's chat. */
    static SocketPeer inChat(int port, @Nullable String accessToken, String slug) {
        SocketPeer peer = greeted(port, accessToken);
        peer.send("{\"type\":\"join\",\"requestId\":\"join\",\"channel\":\"" + slug + "\"}");
        peer.next("joined");
        peer.send("{\"type\":\"chat-open\",\"requestId\":\"open\",\"channel\":\"" + slug + "\"}");
        peer.next("chat-opened");
        return peer;
    }

    /** Says something in a chat, under a request id. */
    void say(String slug, String requestId, String text) {
        send(JSON.createObjectNode()
                .put("type", "chat-send")
                .put("requestId", requestId)
                .put("channel", slug)
                .put("nonce", UUID.randomUUID().toString())
                .put("text", text)
                .toString());
    }

    void send(String text) {
        assertThat(outgoing.tryEmitNext(text).isSuccess()).isTrue();
    }

    /** The next message of this type; others are passed over. */
    JsonNode next(String type) {
        for (JsonNode message = poll(); ; message = poll()) {
            if (message.path("type").asString().equals(type)) {
                return message;
            }
        }
    }

    /** The next message of one of these types; others are passed over. */
    JsonNode nextOf(String... types) {
        for (JsonNode message = poll(); ; message = poll()) {
            if (List.of(types).contains(message.path("type").asString())) {
                return message;
            }
        }
    }

    /** The types of all messages up to the next of this type. */
    List<String> typesUntil(String type) {
        List<String> types = new ArrayList<>();
        while (!types.contains(type)) {
            types.add(poll().path("type").asString());
        }
        return types;
    }

    /** The code of the next problem. */
    String problem() {
        return next("problem").path("code").asString();
    }

    CloseStatus closed() {
        return closed.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        connection.dispose();
    }

    private JsonNode poll() {
        try {
            JsonNode message = incoming.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(message).as("a message within " + SOON).isNotNull();
            return java.util.Objects.requireNonNull(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Peer implements WebSocketHandler {

        private final String subprotocol;

        Peer(String subprotocol) {
            this.subprotocol = subprotocol;
        }

        @Override
        public List<String> getSubProtocols() {
            return List.of(subprotocol);
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            session.closeStatus().subscribe(closed::complete);
            Mono<Void> receiving = session.receive()
                    .doOnNext(m -> incoming.add(JSON.readTree(m.getPayloadAsText())))
                    .then();
            Mono<Void> sending = session.send(outgoing.asFlux().map(session::textMessage));
            return Mono.firstWithSignal(receiving, sending);
        }
    }
}
