package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Keeps a conversation with Janus going: opens the socket again whenever it dies or Janus stops answering, and lets nobody talk before
 * what was alive has been claimed or found dead.
 */
final class JanusLink {

    private static final Logger log = LoggerFactory.getLogger(JanusLink.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofMillis(500);
    private static final Duration PING = Duration.ofSeconds(2);

    private final JanusProperties properties;
    private final JanusCodec codec;
    private final Consumer<JanusMessage> unasked;

    private volatile @Nullable JanusConversation current;
    private volatile Sinks.One<JanusConversation> next = Sinks.one();
    private volatile Disposable running = Disposables.disposed();

    JanusLink(JanusProperties properties, JanusCodec codec, Consumer<JanusMessage> unasked) {
        this.properties = properties;
        this.codec = codec;
        this.unasked = unasked;
    }

    /** @param prepare runs on each new conversation before anybody else may use it; when it fails the socket is opened anew */
    void start(Function<JanusConversation, Mono<Void>> prepare) {
        running = Mono.defer(() -> liveOnce(prepare))
                .repeatWhen(ended -> ended.delayElements(FIRST_RETRY))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
                        .maxBackoff(LAST_RETRY)
                        .transientErrors(true))
                .subscribe();
    }

    void stop() {
        running.dispose();
    }

    /** The conversation; waits for one as long as a caller has patience, then errors with {@code sfu-unavailable}. */
    Mono<JanusConversation> conversation() {
        return Mono.defer(() -> {
            JanusConversation open = current;
            return open != null
                    ? Mono.just(open)
                    : next.asMono().timeout(properties.patience(), Mono.error(SfuProblems::unavailable));
        });
    }

    private Mono<Void> liveOnce(Function<JanusConversation, Mono<Void>> prepare) {
        JanusSocket socket = new JanusSocket();
        JanusConversation conversation =
                new JanusConversation(codec, socket, properties.apiSecret(), properties.requestTimeout(), unasked);
        Sinks.Empty<Void> opened = Sinks.empty();
        Mono<Void> listening = socket.open(properties.url(), opened::tryEmitEmpty)
                .doOnNext(conversation::received)
                .then(Mono.<Void>error(() -> new IllegalStateException("closed")));
        Mono<Void> preparing = opened.asMono()
                .then(Mono.defer(() -> prepare.apply(conversation)))
                .doOnSuccess(nothing -> ready(conversation));
        Mono<Void> pinging = opened.asMono()
                .thenMany(Flux.interval(PING).onBackpressureDrop())
                .concatMap(tick -> conversation.core(JanusRequests.ping()))
                .then();
        return Mono.when(listening, preparing, pinging).doFinally(end -> gone(conversation));
    }

    private void ready(JanusConversation conversation) {
        log.info("Talking to Janus at {}", properties.url());
        current = conversation;
        next.tryEmitValue(conversation);
    }

    private void gone(JanusConversation conversation) {
        if (conversation.equals(current)) {
            log.warn("Lost Janus at {}", properties.url());
            next = Sinks.one();
            current = null;
        }
        conversation.socketGone();
    }
}
