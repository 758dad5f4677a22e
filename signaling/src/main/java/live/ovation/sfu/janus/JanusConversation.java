package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import live.ovation.sfu.SfuProblems;
import live.ovation.sfu.janus.JanusMessage.Reply;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests and replies over one socket: each request has a transaction, its reply is matched by it or the time runs out, and all that
 * wait are told when the socket dies.
 */
final class JanusConversation {

    private final JanusCodec codec;
    private final JanusSocket socket;
    private final String apiSecret;
    private final Duration timeout;
    private final Consumer<JanusMessage> unasked;
    private final AtomicLong transactions = new AtomicLong();
    private final ConcurrentMap<String, Pending> pending = new ConcurrentHashMap<>();

    private record Pending(Predicate<Reply> isResult, Sinks.One<Reply> reply) {}

    /** @param unasked takes what is no reply */
    JanusConversation(
            JanusCodec codec, JanusSocket socket, String apiSecret, Duration timeout, Consumer<JanusMessage> unasked) {
        this.codec = codec;
        this.socket = socket;
        this.apiSecret = apiSecret;
        this.timeout = timeout;
        this.unasked = unasked;
    }

    /** A request that Janus answers by itself: create, attach, trickle, keepalive, claim, destroy. */
    Mono<JanusMessage.Success> core(ObjectNode message) {
        return exchange(message, reply -> true)
                .ofType(JanusMessage.Success.class)
                .switchIfEmpty(Mono.just(done()));
    }

    /** A request that a plugin answers at once. */
    Mono<JanusMessage.Success> synchronous(ObjectNode message) {
        return exchange(message, reply -> !(reply instanceof JanusMessage.Ack)).cast(JanusMessage.Success.class);
    }

    /** A request that a plugin answers by an event, after an ack. */
    Mono<JanusMessage.Event> asynchronous(ObjectNode message) {
        return exchange(message, reply -> reply instanceof JanusMessage.Event).cast(JanusMessage.Event.class);
    }

    void received(String text) {
        JanusMessage message = codec.read(text);
        if (!(message instanceof Reply reply)) {
            unasked.accept(message);
            return;
        }
        Pending waiting = pending.get(reply.transaction());
        if (waiting == null) {
            unasked.accept(message);
        } else if (reply instanceof JanusMessage.Failure || waiting.isResult().test(reply)) {
            waiting.reply().tryEmitValue(reply);
        }
    }

    void socketGone() {
        pending.values().forEach(waiting -> waiting.reply().tryEmitError(SfuProblems.unavailable()));
    }

    private Mono<Reply> exchange(ObjectNode message, Predicate<Reply> isResult) {
        return Mono.defer(() -> {
            String transaction = Long.toString(transactions.incrementAndGet(), Character.MAX_RADIX);
            Sinks.One<Reply> reply = Sinks.one();
            pending.put(transaction, new Pending(isResult, reply));
            message.put("transaction", transaction).put("apisecret", apiSecret);
            if (!socket.send(codec.write(message))) {
                reply.tryEmitError(SfuProblems.unavailable());
            }
            return reply.asMono()
                    .timeout(timeout, Mono.error(SfuProblems::unavailable))
                    .flatMap(JanusConversation::orError)
                    .doFinally(end -> pending.remove(transaction));
        });
    }

    private static Mono<Reply> orError(Reply reply) {
        return switch (reply) {
            case JanusMessage.Failure failure -> Mono.error(new JanusError(failure.code(), failure.reason()));
            case JanusMessage.Event event -> refusalIn(event.data(), event);
            case JanusMessage.Success success ->
                success.pluginData() == null ? Mono.just(success) : refusalIn(success.pluginData(), success);
            case JanusMessage.Ack ack -> Mono.just(ack);
        };
    }

    /** Plugins put their errors into the data of an ordinary reply. */
    private static Mono<Reply> refusalIn(JsonNode data, Reply reply) {
        return data.has("error_code")
                ? Mono.error(new JanusError(
                        data.path("error_code").asInt(), data.path("error").asString("")))
                : Mono.just(reply);
    }

    private static JanusMessage.Success done() {
        return new JanusMessage.Success("", null, null);
    }
}
