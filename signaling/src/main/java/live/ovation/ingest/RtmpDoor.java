package live.ovation.ingest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import live.ovation.platform.Background;
import live.ovation.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Where nginx asks: a listener of its own on loopback, which no proxy leads to, behind a secret that only nginx has. What it is told is
 * logged nowhere, since it holds stream keys.
 */
@Component
class RtmpDoor extends Background {

    private static final Logger log = LoggerFactory.getLogger(RtmpDoor.class);
    private static final Duration WITHIN = Duration.ofSeconds(4);
    private static final int LONGEST_BODY = 16 << 10;

    private final Publications publications;
    private final RtmpProperties properties;

    RtmpDoor(Publications publications, RtmpProperties properties) {
        this.publications = publications;
        this.properties = properties;
    }

    @Override
    protected Disposable begin() {
        if (!properties.isOn()) {
            return Disposables.single();
        }
        return HttpServer.create()
                .host("127.0.0.1")
                .port(properties.callbackPort())
                .idleTimeout(Duration.ofSeconds(10))
                .route(routes -> routes.post("/{secret}/publish", (in, out) -> ifNginx(in, out, publish(in, out)))
                        .post("/{secret}/done", (in, out) -> ifNginx(in, out, done(in, out))))
                .bindNow(Duration.ofSeconds(10));
    }

    private Mono<Void> ifNginx(HttpServerRequest in, HttpServerResponse out, Mono<Void> answer) {
        String given = in.param("secret");
        boolean known = given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        properties.secret().getBytes(StandardCharsets.UTF_8));
        long length = in.requestHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, -1);
        return known && length >= 0 && length <= LONGEST_BODY
                ? answer
                : out.status(404).send();
    }

    /** A redirection renames the stream, so that nothing behind nginx ever sees the key. */
    private Mono<Void> publish(HttpServerRequest in, HttpServerResponse out) {
        return knock(in)
                .filter(Knock::isPlausible)
                .flatMap(publications::admit)
                .timeout(WITHIN)
                .flatMap(name -> out.status(HttpResponseStatus.FOUND)
                        .header(HttpHeaderNames.LOCATION, name)
                        .send()
                        .thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> out.status(403).send().thenReturn(false)))
                .onErrorResume(e -> refuse(out, e).thenReturn(false))
                .then();
    }

    private Mono<Void> done(HttpServerRequest in, HttpServerResponse out) {
        return knock(in)
                .doOnNext(publications::left)
                .then(Mono.defer(() -> out.status(200).send()));
    }

    private static Mono<Knock> knock(HttpServerRequest in) {
        return in.receive().aggregate().asString().map(Knock::parse);
    }

    private static Mono<Void> refuse(HttpServerResponse out, Throwable e) {
        if (!(e instanceof ProblemException)) {
            log.warn("An encoder could not be let in: {}", e.toString());
        }
        return out.status(ProblemException.of(e).status().value()).send();
    }
}
