package live.ovation.sfu.janus;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other end of the Janus WebSocket, which answers by a script and remembers what it was asked. */
final class ScriptedJanus implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final Sinks.Many<String> unasked = Sinks.many().multicast().onBackpressureBuffer(64, false);
    private final DisposableServer server;
    private volatile Function<JsonNode, List<String>> script;
    private volatile Sinks.Empty<Void> hangUp = Sinks.empty();

    private ScriptedJanus(Function<JsonNode, List<String>> script, int port) {
        this.script = script;
        var spec = WebsocketServerSpec.builder().protocols("janus-protocol").build();
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .route(routes -> routes.ws(
                        "/",
                        (in, out) -> {
                            Sinks.Empty<Void> over = Sinks.empty();
                            hangUp = over;
                            Flux<String> answers = in.receive().asString().concatMapIterable(this::answer);
                            return out.sendString(
                                    Flux.merge(answers, unasked.asFlux()).takeUntilOther(over.asMono()));
                        },
                        spec))
                .bindNow(Duration.ofSeconds(5));
    }

    static ScriptedJanus start(Function<JsonNode, List<String>> script) {
        return new ScriptedJanus(script, 0);
    }

    /** The replies of a healthy Janus: sessions, handles, rooms without publishers, claims that succeed. */
    static List<String> healthy(JsonNode request) {
        String transaction = request.path("transaction").asString();
        return switch (request.path("janus").asString()) {
            case "ping" -> List.of("{\"janus\":\"pong\",\"transaction\":\"" + transaction + "\"}");
            case "create", "attach" ->
                List.of("{\"janus\":\"success\",\"transaction\":\"" + transaction + "\",\"data\":{\"id\":" + id(request)
                        + "}}");
            case "message" -> List.of(plugin(transaction, "{\"videoroom\":\"success\",\"participants\":[]}"));
            default -> List.of("{\"janus\":\"success\",\"transaction\":\"" + transaction + "\"}");
        };
    }

    static String plugin(String transaction, String data) {
        return "{\"janus\":\"success\",\"transaction\":\"" + transaction
                + "\",\"plugindata\":{\"plugin\":\"janus.plugin.videoroom\",\"data\":" + data + "}}";
    }

    static String error(String transaction, int code) {
        return "{\"janus\":\"error\",\"transaction\":\"" + transaction + "\",\"error\":{\"code\":" + code
                + ",\"reason\":\"no\"}}";
    }

    private static long id(JsonNode request) {
        return 1000 + Math.abs(request.path("transaction").asString().hashCode());
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/");
    }

    void answerBy(Function<JsonNode, List<String>> script) {
        this.script = script;
    }

    void say(String message) {
        unasked.tryEmitNext(message);
    }

    void hangUp() {
        hangUp.tryEmitEmpty();
    }

    List<JsonNode> asked(String kind) {
        return asked.stream()
                .filter(m -> m.path("janus").asString().equals(kind))
                .toList();
    }

    /** What plugins were asked: the bodies whose request is {@code request}. */
    List<JsonNode> askedPlugin(String request) {
        return asked("message").stream()
                .map(m -> m.path("body"))
                .filter(body -> body.path("request").asString().equals(request))
                .toList();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(5));
    }

    private List<String> answer(String text) {
        JsonNode request = JSON.readTree(text);
        asked.add(request);
        return script.apply(request);
    }
}
