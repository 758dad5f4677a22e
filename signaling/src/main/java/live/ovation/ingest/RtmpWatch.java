package live.ovation.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import live.ovation.channel.Channels;
import live.ovation.channel.StreamKeys;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps publications in step with what happens elsewhere: keys, streams, the SFU, and nginx itself, which may die without a word. */
@Component
class RtmpWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(RtmpWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** From being let in to being in nginx's statistics. */
    private static final Duration SHOWN_AFTER = Duration.ofSeconds(3);

    private static final int GONE_AFTER = 2;

    private final Publications publications;
    private final PublicationBook book;
    private final RtmpServer server;
    private final RtmpProperties properties;
    private final StreamKeys keys;
    private final Channels channels;
    private final Streams streams;
    private final Sfu sfu;
    private final Map<String, Integer> missing = new ConcurrentHashMap<>();

    RtmpWatch(
            Publications publications,
            PublicationBook book,
            RtmpServer server,
            RtmpProperties properties,
            StreamKeys keys,
            Channels channels,
            Streams streams,
            Sfu sfu) {
        this.publications = publications;
        this.book = book;
        this.server = server;
        this.properties = properties;
        this.keys = keys;
        this.channels = channels;
        this.streams = streams;
        this.sfu = sfu;
    }

    @Override
    protected Disposable begin() {
        if (!properties.isOn()) {
            return Disposables.single();
        }
        return Disposables.composite(
                keys.revocations()
                        .concatMap(channel -> survive(publications.cut(channel.id(), RtmpProblems.keyRevoked())))
                        .subscribe(),
                streams.changes()
                        .ofType(Stream.Ended.class)
                        .concatMap(ended -> survive(over(ended)))
                        .subscribe(),
                sfu.events()
                        .filter(event -> Publishing.isOurs(event.media().owner()))
                        .concatMap(event -> survive(follow(event)))
                        .subscribe(),
                survive(sfu.recovered().then(Mono.defer(this::resume)))
                        .thenMany(Flux.interval(LOOK))
                        .onBackpressureDrop()
                        .concatMap(tick -> survive(compare()))
                        .subscribe());
    }

    private Mono<Void> over(Stream.Ended ended) {
        publications.rest(ended.channelId());
        return publications.cut(ended.channelId(), RtmpProblems.resting());
    }

    private Mono<Void> follow(MediaEvent event) {
        return Flux.fromIterable(publications.all())
                .filter(publication -> publication.isFedBy(event.media().id()))
                .concatMap(publication -> switch (event) {
                    case MediaEvent.Closed e
                    when e.reason() == CloseReason.REPLACED -> publications.cut(publication, RtmpProblems.replaced());
                    case MediaEvent.Closed e
                    when e.reason() == CloseReason.ENDED -> publications.cut(publication, RtmpProblems.resting());
                    case MediaEvent.Closed e ->
                        Mono.<Void>fromRunnable(
                                () -> publication.feedGone(e.media().id()));
                    case MediaEvent.Moving e ->
                        Mono.<Void>fromRunnable(() -> publication.move(e.media().id()));
                    case MediaEvent.Candidate e -> Mono.empty();
                    case MediaEvent.Connected e -> Mono.empty();
                    case MediaEvent.Silent e -> Mono.empty();
                    case MediaEvent.Flowing e -> Mono.empty();
                })
                .then();
    }

    /** Publishers that an earlier process let in and that are still there go on; what else it left is closed. */
    private Mono<Void> resume() {
        return server.published()
                .onErrorReturn(Set.of())
                .flatMap(names -> book.all()
                        .concatMap(entry -> names.contains(entry.name()) ? resume(entry) : book.remove(entry.name()))
                        .then(Mono.defer(this::closeOrphans)));
    }

    private Mono<Void> resume(PublicationBook.Entry entry) {
        return channels.findAll(List.of(entry.channelId()))
                .next()
                .flatMap(channel -> publications.resume(entry, channel));
    }

    private Mono<Void> closeOrphans() {
        Set<String> alive = publications.all().stream().map(Publication::name).collect(Collectors.toSet());
        return sfu.all()
                .filter(media -> media.kind() == Media.Kind.PUBLISH && Publishing.isOurs(media.owner()))
                .filter(media -> !alive.contains(Publishing.nameOf(media.owner())))
                .concatMap(media -> sfu.close(media.id(), CloseReason.EXPIRED))
                .then();
    }

    /** Names that nobody here knows belong to encoders that were let in before a restart and are not remembered. */
    private Mono<Void> compare() {
        return server.published()
                .onErrorReturn(Set.of())
                .flatMapMany(names -> {
                    Set<String> known =
                            publications.all().stream().map(Publication::name).collect(Collectors.toSet());
                    publications.all().forEach(publication -> look(publication, names));
                    missing.keySet().retainAll(known);
                    return Flux.fromIterable(names).filter(name -> !known.contains(name));
                })
                .concatMap(server::drop)
                .then();
    }

    private void look(Publication publication, Set<String> names) {
        if (names.contains(publication.name())) {
            missing.remove(publication.name());
        } else if (publication.isOlderThan(SHOWN_AFTER)
                && missing.merge(publication.name(), 1, Integer::sum) >= GONE_AFTER) {
            publications.lost(publication);
        }
    }

    private static Mono<Void> survive(Mono<Void> step) {
        return step.onErrorResume(e -> {
            log.warn("RTMP could not be followed: {}", e.toString());
            return Mono.empty();
        });
    }
}
