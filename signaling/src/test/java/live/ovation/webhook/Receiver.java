package live.ovation.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** Somebody's program that is called by webhooks: knows what came, and answers as it is told. */
final class Receiver implements AutoCloseable {

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final DisposableServer server;
    private volatile Function<HttpServerResponse, Publisher<Void>> answer = response -> response.status(204);

    /** One request. */
    record Call(String id, String timestamp, List<String> signatures, String body) {

        /** As a receiver checks it, by the text of the specification. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                byte[] content = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
                return signatures.contains("v1," + Base64.getEncoder().encodeToString(mac.doFinal(content)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Receiver() {
        this("127.0.0.1");
    }

    Receiver(String host) {
        server = HttpServer.create()
                .host(host)
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString()
                        .defaultIfEmpty("")
                        .doOnNext(body -> calls.add(new Call(
                                String.valueOf(request.requestHeaders().get("webhook-id")),
                                String.valueOf(request.requestHeaders().get("webhook-timestamp")),
                                Arrays.asList(
                                        String.valueOf(request.requestHeaders().get("webhook-signature"))
                                                .split(" ")),
                                body)))
                        .flatMap(body -> Mono.from(answer.apply(response))))
                .bindNow(Duration.ofSeconds(20));
    }

    void answers(Function<HttpServerResponse, Publisher<Void>> next) {
        answer = next;
    }

    int port() {
        return server.port();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks";
    }

    Call next() {
        try {
            return Objects.requireNonNull(calls.poll(20, TimeUnit.SECONDS), "nobody called");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean wasCalled() {
        return !calls.isEmpty();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(10));
    }
}
