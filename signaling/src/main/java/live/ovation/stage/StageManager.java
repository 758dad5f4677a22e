package live.ovation.stage;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.platform.Background;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Keeps streams in step with their media: interrupts what has lost its broadcaster, resumes what has it back, clears up what ended. */
@Component
class StageManager extends Background {

    private static final Logger log = LoggerFactory.getLogger(StageManager.class);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Streams streams;
    private final Sfu sfu;
    private final Uplinks uplinks;
    private final ConcurrentMap<String, Disposable> silent = new ConcurrentHashMap<>();

    StageManager(Streams streams, Sfu sfu, Uplinks uplinks) {
        this.streams = streams;
        this.sfu = sfu;
        this.uplinks = uplinks;
    }

    @Override
    protected Disposable begin() {
        return Disposables.composite(
                sfu.events()
                        .filter(event -> event.media().kind() == Media.Kind.PUBLISH)
                        .concatMap(event -> survive(follow(event)))
                        .subscribe(),
                streams.changes()
                        .ofType(Stream.Ended.class)
                        .concatMap(ended -> survive(clear(ended)))
                        .subscribe(),
                sfu.recovered()
                        .then(Mono.defer(() -> survive(interruptOrphans())))
                        .subscribe());
    }

    private Mono<Void> follow(MediaEvent event) {
        UUID streamId = UUID.fromString(event.media().room());
        return switch (event) {
            case MediaEvent.Candidate e -> Mono.empty();
            case MediaEvent.Connected e -> Mono.empty();
            case MediaEvent.Moving e -> Mono.empty();
            case MediaEvent.Silent e -> Mono.fromRunnable(() -> waitForSound(e.media(), streamId));
            case MediaEvent.Flowing e -> {
                hears(e.media());
                yield streams.resume(streamId).then();
            }
            case MediaEvent.Closed e -> {
                hears(e.media());
                yield lost(streamId, e.reason());
            }
        };
    }

    private Mono<Void> lost(UUID streamId, CloseReason reason) {
        return switch (reason) {
            case REPLACED, ENDED -> Mono.empty();
            case SFU_LOST, MOVED, ICE_FAILED, EXPIRED ->
                streams.interrupt(streamId).then();
        };
    }

    private void waitForSound(Media media, UUID streamId) {
        Disposable timer = Mono.delay(SILENCE)
                .then(Mono.defer(() -> survive(streams.interrupt(streamId).then())))
                .subscribe();
        silent.put(media.id(), timer);
    }

    private void hears(Media media) {
        Disposable timer = silent.remove(media.id());
        if (timer != null) {
            timer.dispose();
        }
    }

    private Mono<Void> clear(Stream.Ended stream) {
        uplinks.forget(stream.id());
        return sfu.closeRoom(stream.id().toString(), CloseReason.ENDED);
    }

    /** Streams that were live when an earlier process died, and whose media did not outlive it. */
    private Mono<Void> interruptOrphans() {
        return sfu.all()
                .filter(media -> media.kind() == Media.Kind.PUBLISH)
                .map(Media::room)
                .collectList()
                .flatMapMany(rooms ->
                        streams.live().filter(live -> !rooms.contains(live.id().toString())))
                .concatMap(live -> streams.interrupt(live.id()))
                .then();
    }

    private static Mono<Void> survive(Mono<Void> step) {
        return step.onErrorResume(e -> {
            log.error("Stage could not follow", e);
            return Mono.empty();
        });
    }
}
