package live.ovation.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.ovation.gateway.SessionDescription.Section;
import live.ovation.platform.Background;
import live.ovation.platform.Tokens;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What WHIP and WHEP sessions have in common: an HTTP resource in front of a media session. */
@Component
class HttpSessions extends Background {

    private static final Logger log = LoggerFactory.getLogger(HttpSessions.class);
    /** For ICE and DTLS, after which a session that nobody uses only takes somebody's place. */
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);

    private static final Duration GATHER_WITHIN = Duration.ofMillis(700);

    private final Sfu sfu;
    private final IceSessions ice;

    HttpSessions(Sfu sfu, IceSessions ice) {
        this.sfu = sfu;
        this.ice = ice;
    }

    @Override
    protected Disposable begin() {
        return sfu.events()
                .ofType(MediaEvent.Closed.class)
                .filter(closed -> isOverHttp(closed.media()))
                .flatMap(closed -> ice.forget(closed.media().id()).onErrorResume(e -> {
                    log.debug("An ICE session stays in Redis: {}", e.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }

    private static boolean isOverHttp(Media media) {
        return media.owner().startsWith("whip:") || media.owner().startsWith("whep:");
    }

    /** A new owner for a media session that a peer of a channel holds over HTTP: each is on its own. */
    static String newOwner(Media.Kind kind, String slug) {
        return owners(kind, slug) + Tokens.random(64);
    }

    private static String owners(Media.Kind kind, String slug) {
        return (kind == Media.Kind.PUBLISH ? "whip:" : "whep:") + slug + ":";
    }

    /** Whether a peer of the channel holds it over HTTP. */
    static boolean isOf(Media media, Media.Kind kind, String slug) {
        return media.owner().startsWith(owners(kind, slug));
    }

    /** The session, if it is of this kind and channel; errors with {@code media-not-found}. */
    Mono<Media> find(Media.Kind kind, String slug, String mediaId) {
        return Mono.justOrEmpty(sfu.find(mediaId))
                .filter(media -> isOf(media, kind, slug))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound));
    }

    /** All candidates of the SFU: an HTTP peer cannot be told of any later (RFC 9725 section 4.3.2). */
    Mono<List<IceCandidate>> gather(String mediaId) {
        return sfu.events(mediaId)
                .ofType(MediaEvent.Candidate.class)
                .takeUntil(event -> event.candidate() == null)
                .mapNotNull(MediaEvent.Candidate::candidate)
                .take(GATHER_WITHIN)
                .collectList();
    }

    /** Follows an SDP fragment: new candidates, or new ICE credentials, which restart ICE. Empty when there is nothing to tell the peer. */
    Mono<Restarted> patch(Media media, @Nullable String ifMatch, String body) {
        return Mono.fromSupplier(() -> OfferRules.fragment(body))
                .flatMap(fragment -> ice.find(media.id())
                        .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                        .doOnNext(current -> IfMatch.check(ifMatch, current))
                        .flatMap(current -> fresh(fragment, current)
                                .map(credentials -> restart(media, current, fragment, credentials))
                                .orElseGet(() -> trickle(media, fragment).then(Mono.empty()))));
    }

    /** What the peer has to know of the ICE session that took the place of another. */
    record Restarted(String tag, String fragment) {}

    /** Credentials that are not those of the current ICE session (RFC 9725 section 4.3.3). */
    private static Optional<IceCredentials> fresh(SessionDescription fragment, IceSession current) {
        return IceCredentials.of(fragment)
                .filter(credentials -> IceCredentials.of(SessionDescription.parse(current.peer()))
                        .filter(credentials::equals)
                        .isEmpty());
    }

    private Mono<Restarted> restart(
            Media media, IceSession current, SessionDescription fragment, IceCredentials credentials) {
        String peer =
                SessionDescription.parse(current.peer()).withIce(credentials).text();
        Mono<String> sfus = media.kind() == Media.Kind.PUBLISH
                ? sfu.restartIce(media.id(), peer)
                : sfu.restartIce(media.id(), null).delayUntil(offer -> sfu.answer(media.id(), peer));
        return sfus.map(SessionDescription::parse)
                .delayUntil(description -> trickle(media, fragment))
                .zipWhen(description -> gather(media.id()))
                .flatMap(both -> ice.begin(media.id(), peer)
                        .map(session -> new Restarted(session.tag(), fragment(both.getT1(), both.getT2()))));
    }

    private static String fragment(SessionDescription sfus, List<IceCandidate> candidates) {
        IceCredentials credentials = IceCredentials.of(sfus).orElseThrow(SfuProblems::rejected);
        return sfus.iceFragment(credentials, candidates);
    }

    /** Adds the candidates of a fragment. */
    private Mono<Void> trickle(Media media, SessionDescription fragment) {
        return Flux.fromIterable(fragment.media())
                .concatMap(section -> Flux.fromStream(candidates(section)))
                .concatMap(candidate -> sfu.trickle(media.id(), candidate))
                .then(Mono.defer(() -> fragment.anywhere("end-of-candidates").isPresent()
                        ? sfu.trickle(media.id(), null)
                        : Mono.empty()));
    }

    /** From now on there is an HTTP resource for it, for as long as the media session lasts; a peer that never comes ends it. */
    Mono<IceSession> open(Media media, String peer) {
        return ice.begin(media.id(), peer).doOnNext(session -> expect(media));
    }

    private void expect(Media media) {
        sfu.events(media.id())
                .filter(event -> event instanceof MediaEvent.Connected || event instanceof MediaEvent.Closed)
                .next()
                .timeout(CONNECT_WITHIN)
                .then()
                .onErrorResume(e -> drop(media))
                .subscribe(done -> {}, e -> log.warn("Media session {} could not be given up", media.id(), e));
    }

    Mono<Void> end(Media media) {
        return sfu.close(media.id(), CloseReason.ENDED);
    }

    /** Ends it since what let it in is not good any more: the stream waits for its broadcaster to come back with what is. */
    Mono<Void> drop(Media media) {
        return sfu.close(media.id(), CloseReason.EXPIRED);
    }

    private static Stream<IceCandidate> candidates(Section section) {
        return section.attributes("candidate")
                .map(value -> new IceCandidate("candidate:" + value, section.mid(), null));
    }
}
