package live.ovation.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import live.ovation.platform.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** nginx, as far as it does what we say: who publishes there, and sending somebody away. */
@Component
class RtmpServer {

    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.create().responseTimeout(WITHIN);
    private final RtmpProperties properties;

    RtmpServer(RtmpProperties properties) {
        this.properties = properties;
    }

    /** The names of the streams that somebody publishes just now; errors while nginx cannot be reached. */
    Mono<Set<String>> published() {
        return http.get()
                .uri(address("stat"))
                .responseSingle((response, body) -> body.asString().defaultIfEmpty(""))
                .timeout(WITHIN)
                .map(RtmpStatistics::publishedIn);
    }

    /** Cuts a publisher's connection; one that is gone is no error. */
    Mono<Void> drop(String name) {
        return http.get()
                .uri(address("control/drop/publisher?app=live&name=" + name))
                .response()
                .timeout(WITHIN)
                .then();
    }

    private String address(String path) {
        URI base = properties.controlUrl();
        if (base == null) {
            throw ProblemException.internal();
        }
        return base + "/" + properties.secret() + "/" + path;
    }
}
