package live.ovation.sfu.janus;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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

    private final JanusAddress address;
    private final JanusProbe probe;
    private final JanusProperties properties;
    private final JanusCodec codec;
    private final Consumer<JanusMessage> unasked;

    private volatile @Nullable JanusConversation current;
    private volatile Sinks.One<JanusConversation> next = Sinks.one();
    private volatile Disposable running = Disposables.disposed();

    /** How a conversation ended. */
    enum Loss {
        /** The socket closed in the middle of everything. */
        CUT,
        /** Janus does not answer any more. */
        HUNG,
        /** The socket could not be opened, or the conversation not be prepared. */
        UNREACHABLE
    }

    JanusLink(
            JanusAddress address,
            JanusProbe probe,
            JanusProperties properties,
            JanusCodec codec,
            Consumer<JanusMessage> unasked) {
        this.address = address;
        this.probe = probe;
        this.properties = properties;
        this.codec = codec;
        this.unasked = unasked;
    }

    /** Whoever the conversations are for. */
    @FunctionalInterface
    interface Owner {

        /** Runs on each new conversation before anybody else may use it; when it fails the socket is opened anew. */
        Mono<Void> prepare(JanusConversation janus);

        /** A conversation was prepared. */
        default void ready() {}

        /** Runs after each conversation, and each that could not be had, before the next is tried. */
        default Mono<Void> over(Loss loss) {
            return Mono.empty();
        }
    }

    void start(Owner owner) {
        running = Mono.defer(() -> liveOnce(owner))
                .onErrorResume(Lost.class, e -> after(owner.over(e.loss)).then(Mono.error(e)))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
                        .maxBackoff(LAST_RETRY)
                        .transientErrors(true))
                .subscribe();
    }

    private Mono<Void> after(Mono<Void> over) {
        return over.onErrorResume(e -> {
            log.debug("Could not clear up after the loss of Janus {}: {}", address.name(), e.toString());
            return Mono.empty();
        });
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

    boolean isOpen() {
        return current != null;
    }

    private Mono<Void> liveOnce(Owner owner) {
        JanusSocket socket = new JanusSocket();
        JanusConversation conversation =
                new JanusConversation(codec, socket, properties.apiSecret(), properties.requestTimeout(), unasked);
        Sinks.Empty<Void> opened = Sinks.empty();
        Mono<Void> listening = socket.open(address.url(), opened::tryEmitEmpty)
                .doOnNext(conversation::received)
                .then(Mono.<Void>error(() -> new IllegalStateException("closed")));
        Mono<Void> preparing = opened.asMono()
                .then(Mono.defer(() -> owner.prepare(conversation)))
                .doOnSuccess(nothing -> {
                    ready(conversation);
                    owner.ready();
                });
        Mono<Void> pinging = opened.asMono()
                .thenMany(Flux.interval(probe.every()).onBackpressureDrop())
                .concatMap(tick -> ping(conversation))
                .then();
        return Mono.when(listening, preparing, pinging)
                .onErrorMap(e -> new Lost(lossOf(conversation, e)))
                .doOnError(e -> gone(conversation))
                .doOnCancel(() -> gone(conversation));
    }

    private Mono<JanusMessage.Success> ping(JanusConversation conversation) {
        return conversation.core(JanusRequests.ping()).timeout(probe.within()).retry(probe.attempts() - 1L);
    }

    private Loss lossOf(JanusConversation conversation, Throwable e) {
        // the kernel takes sockets for a process that hangs, and nobody shakes hands on them
        if (e instanceof TimeoutException || e instanceof io.netty.handler.timeout.TimeoutException) {
            return Loss.HUNG;
        }
        return conversation.equals(current) ? Loss.CUT : Loss.UNREACHABLE;
    }

    private void ready(JanusConversation conversation) {
        log.info("Talking to Janus {} at {}", address.name(), address.url());
        current = conversation;
        next.tryEmitValue(conversation);
    }

    private void gone(JanusConversation conversation) {
        if (conversation.equals(current)) {
            log.warn("Lost Janus {} at {}", address.name(), address.url());
            next = Sinks.one();
            current = null;
        }
        conversation.socketGone();
    }

    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Loss loss;

        Lost(Loss loss) {
            super(loss.name(), null, false, false);
            this.loss = loss;
        }
    }
}
