package live.ovation.restream;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import live.ovation.platform.BlockedAddressException;
import live.ovation.restream.RestreamStatus.Reason;
import live.ovation.restream.RestreamStatus.State;
import live.ovation.restream.rtmp.RtmpAddress;
import live.ovation.restream.rtmp.RtmpClient;
import live.ovation.restream.rtmp.RtmpException;
import live.ovation.restream.rtmp.RtmpPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One stream on its way to one target: connects, sends, and tries again, ever later, until it is stopped. */
final class Restream {

    private static final Logger log = LoggerFactory.getLogger(Restream.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final List<Integer> WAITS = List.of(1, 2, 5, 10, 20, 30, 60);
    /** A connection that lasted so long was a good one. */
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final TargetRow target;
    private final Source source;
    private final RtmpClient client;
    private final RtmpAddress address;
    private final Clock clock;
    private volatile RestreamStatus status;
    private volatile Disposable running = Disposables.disposed();
    private int failures;

    Restream(TargetRow target, String key, Source source, RtmpClient client, Clock clock) {
        this.target = target;
        this.source = source;
        this.client = client;
        this.address = RtmpAddress.of(target.url(), key);
        this.clock = clock;
        this.status = RestreamStatus.of(State.CONNECTING, clock.instant());
    }

    TargetRow target() {
        return target;
    }

    /** Whether this is what sends that stream there. */
    boolean is(TargetRow row, Source from) {
        return target.id().equals(row.id()) && target.leadsWhere(row) && source == from;
    }

    RestreamStatus status() {
        return status;
    }

    void start() {
        running = Mono.defer(this::round).repeat().subscribe();
    }

    void stop() {
        running.dispose();
    }

    /** Waits for the broadcaster, sends while there is something to send, and says why when that did not work. */
    private Mono<Void> round() {
        return awaitMedia().then(Mono.defer(this::send)).onErrorResume(this::failed);
    }

    private Mono<Void> awaitMedia() {
        if (source.flows()) {
            return Mono.empty();
        }
        status = RestreamStatus.of(State.WAITING, clock.instant());
        return Flux.interval(LOOK).filter(tick -> source.flows()).next().then();
    }

    private Mono<Void> send() {
        status = RestreamStatus.of(State.CONNECTING, clock.instant());
        return Mono.usingWhen(
                client.publish(address), this::transmit, publisher -> Mono.fromRunnable(publisher::close));
    }

    /** Until the connection breaks, or nothing has come for a while. */
    private Mono<Void> transmit(RtmpPublisher publisher) {
        Transmission transmission = new Transmission(source, publisher);
        Instant began = clock.instant();
        log.info("Stream {} goes to restream {}", source.streamId(), target.id());
        return Flux.interval(LOOK)
                .doOnNext(tick -> note(began, transmission))
                .takeWhile(tick -> source.flows())
                .takeUntilOther(publisher.ended())
                .doFirst(() -> source.follow(transmission))
                .doFinally(end -> source.leave(transmission))
                .then();
    }

    private void note(Instant began, Transmission transmission) {
        Instant now = clock.instant();
        if (began.plus(STEADY).isBefore(now)) {
            failures = 0;
        }
        status = RestreamStatus.sending(began, transmission.bitrate(), transmission.leftOut());
    }

    private Mono<Void> failed(Throwable e) {
        Reason reason = reason(e);
        int wait = WAITS.get(Math.min(failures++, WAITS.size() - 1));
        Instant now = clock.instant();
        status = RestreamStatus.failing(reason, now, now.plusSeconds(wait));
        log.info("Restream {} failed, again in {} s: {}", target.id(), wait, reason);
        return Mono.delay(Duration.ofSeconds(wait)).then();
    }

    private static Reason reason(RtmpException.Kind kind) {
        return switch (kind) {
            case REFUSED -> Reason.REFUSED;
            case NOT_RTMP -> Reason.NOT_RTMP;
            case LOST -> Reason.LOST;
        };
    }

    private static Reason reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RtmpException rtmp -> {
                    return reason(rtmp.kind());
                }
                case BlockedAddressException blocked -> {
                    return Reason.BLOCKED_ADDRESS;
                }
                case SSLException tls -> {
                    return Reason.TLS;
                }
                case TimeoutException timeout -> {
                    return Reason.TIMEOUT;
                }
                case ConnectTimeoutException timeout -> {
                    return Reason.TIMEOUT;
                }
                case ConnectException refused -> {
                    return Reason.UNREACHABLE;
                }
                case UnknownHostException unknown -> {
                    return Reason.UNREACHABLE;
                }
                default -> {}
            }
        }
        return Reason.LOST;
    }
}
