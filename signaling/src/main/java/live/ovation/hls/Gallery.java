package live.ovation.hls;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Sfu;
import live.ovation.stream.AccessBook;
import live.ovation.stream.AccessChange;
import live.ovation.stream.Stream;
import live.ovation.stream.Stream.Unfinished;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens a gallery for each stream on air, has its publisher packaged as long as there is one, and closes it when the stream ends. */
@Service
class Gallery implements Galleries, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Gallery.class);
    private static final Duration RENEW = RedisOwnership.LEASE.dividedBy(3);
    private static final Duration STEP_WITHIN = Duration.ofSeconds(15);
    /** For changes of access rules that other nodes have made. */
    private static final Duration READ_RULES = Duration.ofSeconds(10);

    private final Streams streams;
    private final Channels channels;
    private final AccessBook access;
    private final Sfu sfu;
    private final Packagers packagers;
    private final HlsProperties properties;
    private final GalleryMetrics metrics;
    private final Clock clock;
    private final @Nullable Archive archive;
    private final ObjectProvider<GalleryListener> listeners;
    private final ConcurrentMap<UUID, StreamGallery> byStream = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, StreamGallery> bySlug = new ConcurrentHashMap<>();

    private volatile Disposable watching = Disposables.disposed();

    Gallery(
            Streams streams,
            Channels channels,
            AccessBook access,
            Sfu sfu,
            Packagers packagers,
            HlsProperties properties,
            GalleryMetrics metrics,
            Clock clock,
            ObjectProvider<Archive> archive,
            ObjectProvider<GalleryListener> listeners) {
        this.streams = streams;
        this.channels = channels;
        this.access = access;
        this.sfu = sfu;
        this.packagers = packagers;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
        this.archive = archive.getIfAvailable();
        this.listeners = listeners;
    }

    @Override
    public @Nullable StreamGallery find(String slug) {
        return bySlug.get(slug);
    }

    @Override
    public @Nullable StreamGallery find(String slug, UUID streamId) {
        StreamGallery gallery = byStream.get(streamId);
        return gallery != null && gallery.slug().equals(slug) ? gallery : null;
    }

    @Override
    public void start() {
        metrics.watch(
                () -> byStream.values().stream().mapToLong(StreamGallery::held).sum(),
                byStream::size,
                () -> byStream.values().stream()
                        .filter(gallery -> gallery.isTranscoded() && !gallery.isEnded())
                        .count());
        Flux<Mono<Void>> steps = Flux.merge(
                sfu.events()
                        .filter(event -> event.media().kind() == Media.Kind.PUBLISH)
                        .map(this::follow),
                streams.changes().ofType(Stream.Ended.class).map(ended -> end(ended.id())),
                access.changes().map(this::follow),
                Flux.interval(READ_RULES).onBackpressureDrop().map(tick -> readRules()),
                sfu.recovered()
                        .thenMany(sfu.all())
                        .filter(media -> media.kind() == Media.Kind.PUBLISH)
                        .map(this::open));
        watching = Disposables.composite(
                // one after another, so that no two of them open the same stream
                steps.concatMap(Gallery::survive).subscribe(),
                Flux.interval(RENEW)
                        .onBackpressureDrop()
                        .concatMap(tick -> survive(packagers.renew()))
                        .subscribe());
    }

    @Override
    public void stop() {
        watching.dispose();
        packagers.stopAll();
    }

    @Override
    public boolean isRunning() {
        return !watching.isDisposed();
    }

    private Mono<Void> follow(MediaEvent event) {
        return switch (event) {
            case MediaEvent.Connected e -> open(e.media());
            case MediaEvent.Closed e -> packagers.stop(e.media().id());
            case MediaEvent.Candidate e -> Mono.empty();
            case MediaEvent.Moving e -> Mono.empty();
            case MediaEvent.Silent e -> Mono.empty();
            case MediaEvent.Flowing e -> Mono.empty();
        };
    }

    private Mono<Void> follow(AccessChange change) {
        return Mono.fromRunnable(() -> byStream.values().stream()
                .filter(gallery -> gallery.channelId().equals(change.channelId()))
                .forEach(gallery -> gallery.rule(change.rule())));
    }

    private Mono<Void> readRules() {
        return Flux.fromIterable(byStream.values())
                .flatMap(gallery -> access.of(gallery.channelId()).doOnNext(gallery::rule))
                .then();
    }

    private Mono<Void> open(Media publisher) {
        return streams.find(UUID.fromString(publisher.room()))
                .ofType(Unfinished.class)
                .flatMap(stream -> gallery(stream)
                        .flatMap(gallery ->
                                packagers.start(gallery, publisher, new Timeline(stream.startedAt(), clock))));
    }

    private Mono<StreamGallery> gallery(Unfinished stream) {
        StreamGallery known = byStream.get(stream.id());
        if (known != null) {
            return Mono.just(known);
        }
        return channels.findAll(List.of(stream.channelId()))
                .next()
                .map(Channel::slug)
                .map(slug -> new StreamGallery(stream.id(), stream.channelId(), slug, properties, archive, metrics))
                .delayUntil(fresh -> access.of(stream.channelId()).doOnNext(fresh::rule))
                .delayUntil(this::restore)
                .doOnNext(fresh -> {
                    fresh.tell(listeners.orderedStream().toList());
                    byStream.put(stream.id(), fresh);
                    bySlug.put(fresh.slug(), fresh);
                });
    }

    private Mono<Void> restore(StreamGallery fresh) {
        return archive == null
                ? Mono.empty()
                : archive.past(fresh.streamId()).doOnNext(fresh::restore).then();
    }

    private Mono<Void> end(UUID streamId) {
        return Mono.defer(() -> Mono.justOrEmpty(byStream.get(streamId)))
                .delayUntil(gallery -> packagers.stopStream(streamId))
                .doOnNext(StreamGallery::end)
                .doOnNext(this::forgetLater)
                .then();
    }

    /** Players that are behind still fetch the rest. */
    private void forgetLater(StreamGallery gallery) {
        Mono.delay(properties.linger()).subscribe(late -> {
            byStream.remove(gallery.streamId());
            bySlug.remove(gallery.slug(), gallery);
        });
    }

    private static Mono<Void> survive(Mono<Void> step) {
        return step.timeout(STEP_WITHIN).onErrorResume(e -> {
            log.error("The gallery could not follow", e);
            return Mono.empty();
        });
    }
}
