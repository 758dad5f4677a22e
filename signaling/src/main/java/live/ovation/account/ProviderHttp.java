package live.ovation.account;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** HTTP to the houses that vouch for people: nothing of theirs is waited for for long, nor followed elsewhere. */
@Component
class ProviderHttp {

    private static final int CONNECT_WITHIN_MS = 2_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_WITHIN_MS)
                    .responseTimeout(ANSWER_WITHIN)
                    .followRedirect(false)))
            .build();

    WebClient client() {
        return client;
    }
}
