package live.ovation.webhook;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import live.ovation.platform.BlockedAddressException;
import live.ovation.platform.Outbound;
import live.ovation.webhook.Outcome.Answered;
import live.ovation.webhook.Outcome.Failed;
import live.ovation.webhook.Outcome.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Sends one event to one address, once. */
@Component
class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final Duration patience;

    @Autowired
    Sender(Outbound outbound, WebhookSecrets secrets, Clock clock) {
        this(outbound, secrets, clock, PATIENCE);
    }

    Sender(Outbound outbound, WebhookSecrets secrets, Clock clock, Duration patience) {
        this.client = outbound.http();
        this.secrets = secrets;
        this.clock = clock;
        this.patience = patience;
    }

    /** Never errors: that nobody answers is an outcome, too. */
    Mono<Outcome> send(WebhookRow webhook, EventRow event) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return post(webhook, event)
                    .<Outcome>map(answer -> answer.apply(since(began)))
                    .timeout(patience)
                    .onErrorResume(e -> Mono.just(new Failed(problem(e), since(began))));
        });
    }

    private Mono<Function<Duration, Outcome>> post(WebhookRow webhook, EventRow event) {
        Instant now = clock.instant();
        return client.headers(headers -> describe(headers, webhook, event, now))
                .post()
                .uri(URI.create(webhook.url()))
                .send(Mono.fromSupplier(() -> Unpooled.copiedBuffer(event.body(), StandardCharsets.UTF_8)))
                .response((response, body) -> read(response, body, now))
                .next();
    }

    private void describe(HttpHeaders headers, WebhookRow webhook, EventRow event, Instant now) {
        String id = event.id().toString();
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.USER_AGENT, "Ovation-Webhooks/1")
                .set("webhook-id", id)
                .set("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .set("webhook-signature", secrets.sign(webhook, id, now, event.body(), now));
    }

    /** However much it is, a few KiB are read, and then the connection is closed. */
    private static Mono<Function<Duration, Outcome>> read(
            HttpClientResponse response, Flux<ByteBuf> body, Instant now) {
        Excerpt excerpt = new Excerpt();
        Duration retryAfter = retryAfter(response.responseHeaders().get(HttpHeaderNames.RETRY_AFTER), now);
        int status = response.status().code();
        return body.doOnNext(excerpt::add)
                .takeUntil(bytes -> excerpt.isFull())
                .then(Mono.fromSupplier(() -> took -> new Answered(status, excerpt.text(), retryAfter, took)));
    }

    /** Seconds or a date (RFC 9110 section 10.2.3). */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Problem problem(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BlockedAddressException blocked -> {
                    return Problem.BLOCKED_ADDRESS;
                }
                case UnknownHostException unknown -> {
                    return Problem.UNKNOWN_HOST;
                }
                case TimeoutException timeout -> {
                    return Problem.TIMEOUT;
                }
                case ReadTimeoutException timeout -> {
                    return Problem.TIMEOUT;
                }
                case ConnectTimeoutException timeout -> {
                    return Problem.TIMEOUT;
                }
                case SSLException tls -> {
                    return Problem.TLS;
                }
                case ConnectException refused -> {
                    return Problem.REFUSED;
                }
                default -> {}
            }
        }
        return Problem.CONNECTION;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
