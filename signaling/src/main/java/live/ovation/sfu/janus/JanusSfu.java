package live.ovation.sfu.janus;

import java.net.InetSocketAddress;
import java.util.function.Function;
import live.ovation.platform.Tokens;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuCapabilities;
import live.ovation.sfu.SfuProblems;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The port on one Janus node: one room a stream, one Janus session a participant. */
@Component
class JanusSfu implements Sfu {

    private static final Logger log = LoggerFactory.getLogger(JanusSfu.class);
    private static final int MEDIA_ID_BITS = 160;

    private final JanusNode node;
    private final JanusRegistry registry;
    private final JanusEvents events;
    private final JanusProperties properties;

    JanusSfu(JanusNode node, JanusRegistry registry, JanusEvents events, JanusProperties properties) {
        this.node = node;
        this.registry = registry;
        this.events = events;
        this.properties = properties;
    }

    @Override
    public SfuCapabilities capabilities() {
        return new SfuCapabilities(true, true);
    }

    @Override
    public Mono<Negotiated> publish(String owner, String room, String offer) {
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.PUBLISH, room, owner);
        return node.rooms()
                .flatMap(rooms -> rooms.ensure(room)
                        .then(Mono.defer(() -> replacePublisher(room)))
                        .then(Mono.defer(() -> rooms.kickGhosts(room))))
                .then(Mono.defer(() -> join(
                        media,
                        handle -> JanusRequests.publish(
                                handle.session(),
                                handle.handle(),
                                media.id(),
                                room,
                                offer,
                                properties.videoBitrate()))))
                .flatMap(joined -> JanusTrack.of(joined.event()).isEmpty() ? refuse(joined) : Mono.just(joined))
                .delayUntil(joined -> registry.add(joined.handle().with(JanusTrack.of(joined.event()))))
                .map(joined -> new Negotiated(media, sdpOf(joined.event())))
                .onErrorMap(JanusError.class, JanusSfu::translate)
                .checkpoint("publish in room " + room);
    }

    @Override
    public Mono<Negotiated> subscribe(String owner, String room) {
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.SUBSCRIBE, room, owner);
        return node.conversation()
                .flatMap(janus -> Mono.justOrEmpty(registry.publisherOf(room)))
                .switchIfEmpty(Mono.error(SfuProblems::notLive))
                .delayUntil(publisher -> events.connected(publisher.media())
                        .timeout(properties.patience(), Mono.error(SfuProblems::notLive)))
                .flatMap(publisher -> join(
                        media,
                        handle -> JanusRequests.subscribe(
                                handle.session(),
                                handle.handle(),
                                room,
                                publisher.media().id())))
                .map(joined -> new Negotiated(media, sdpOf(joined.event())))
                .onErrorMap(JanusError.class, JanusSfu::translate)
                .checkpoint("subscribe in room " + room);
    }

    @Override
    public Mono<Void> answer(String mediaId, String answer) {
        return with(
                        mediaId,
                        Media.Kind.SUBSCRIBE,
                        (janus, handle) -> janus.asynchronous(JanusRequests.start(handle, answer)))
                .then();
    }

    @Override
    public Mono<Void> trickle(String mediaId, @Nullable IceCandidate candidate) {
        return with(mediaId, null, (janus, handle) -> janus.core(JanusRequests.trickle(handle, candidate)))
                .then();
    }

    @Override
    public Mono<String> restartIce(String mediaId, @Nullable String offer) {
        Media.Kind kind = offer == null ? Media.Kind.SUBSCRIBE : Media.Kind.PUBLISH;
        return with(
                        mediaId,
                        kind,
                        (janus, handle) -> janus.asynchronous(
                                offer == null
                                        ? JanusRequests.restart(handle)
                                        : JanusRequests.renegotiate(handle, offer)))
                .map(JanusSfu::sdpOf);
    }

    @Override
    public Mono<Void> selectLayer(String mediaId, SimulcastLayer layer) {
        return with(
                        mediaId,
                        Media.Kind.SUBSCRIBE,
                        (janus, handle) -> janus.asynchronous(JanusRequests.selectLayer(handle, layer)))
                .then();
    }

    @Override
    public Mono<Void> close(String mediaId, CloseReason reason) {
        return Mono.justOrEmpty(registry.remove(mediaId)).flatMap(handle -> {
            events.emit(new MediaEvent.Closed(handle.media(), reason));
            return node.conversation()
                    .flatMap(janus -> janus.core(JanusRequests.destroy(handle.session())))
                    .onErrorResume(e -> forgotten(handle, e))
                    .then();
        });
    }

    @Override
    public Mono<Void> closeRoom(String room, CloseReason reason) {
        return Flux.fromIterable(registry.inRoom(room))
                .flatMap(handle -> close(handle.media().id(), reason))
                .then(node.rooms().flatMap(rooms -> rooms.destroy(room)))
                .onErrorMap(JanusError.class, JanusSfu::translate);
    }

    @Override
    public Mono<RtpCopy> copy(String mediaId, InetSocketAddress to) {
        return node.rooms()
                .flatMap(rooms -> Mono.justOrEmpty(registry.find(mediaId))
                        .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                        .flatMap(publisher -> new JanusCopies(rooms, properties).copy(publisher, to)))
                .onErrorMap(JanusError.class, JanusSfu::translate)
                .checkpoint("copy of " + mediaId);
    }

    @Override
    public @Nullable Media find(String mediaId) {
        JanusHandle handle = registry.find(mediaId);
        return handle == null ? null : handle.media();
    }

    @Override
    public Flux<Media> ownedBy(String owner) {
        return Flux.defer(() -> Flux.fromIterable(registry.ownedBy(owner))).map(JanusHandle::media);
    }

    @Override
    public Flux<Media> all() {
        return Flux.fromIterable(registry.all()).map(JanusHandle::media);
    }

    @Override
    public Flux<MediaEvent> events() {
        return events.all();
    }

    @Override
    public Flux<MediaEvent> events(String mediaId) {
        return events.of(mediaId);
    }

    @Override
    public Mono<Void> recovered() {
        return node.recovered();
    }

    private record Joined(JanusHandle handle, JanusMessage.Event event) {}

    /** A new Janus session with a handle, known before the request that makes its PeerConnection, since candidates come at once. */
    private Mono<Joined> join(Media media, Function<JanusHandle, ObjectNode> request) {
        return node.conversation()
                .flatMap(janus -> janus.core(JanusRequests.create())
                        .flatMap(created -> janus.core(JanusRequests.attach(created.id()))
                                .map(attached -> new JanusHandle(media, created.id(), attached.id())))
                        .doOnNext(handle -> events.open(media))
                        .flatMap(handle -> registry.add(handle)
                                .then(Mono.defer(() -> janus.asynchronous(request.apply(handle))))
                                .map(event -> new Joined(handle, event))
                                .onErrorResume(e ->
                                        close(media.id(), CloseReason.ENDED).then(Mono.error(e)))));
    }

    private Mono<Void> replacePublisher(String room) {
        return Mono.justOrEmpty(registry.publisherOf(room))
                .flatMap(old -> close(old.media().id(), CloseReason.REPLACED));
    }

    private Mono<Joined> refuse(Joined joined) {
        return close(joined.handle().media().id(), CloseReason.ENDED).then(Mono.error(SfuProblems::unsupportedCodec));
    }

    private interface Request<T> {
        Mono<T> apply(JanusConversation janus, JanusHandle handle);
    }

    private <T> Mono<T> with(String mediaId, Media.@Nullable Kind kind, Request<T> request) {
        return node.conversation()
                .flatMap(janus -> Mono.justOrEmpty(registry.find(mediaId))
                        .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                        .filter(handle -> kind == null || handle.media().kind() == kind)
                        .switchIfEmpty(Mono.error(SfuProblems::wrongKind))
                        .flatMap(handle -> request.apply(janus, handle)))
                .onErrorMap(JanusError.class, JanusSfu::translate);
    }

    private static String sdpOf(JanusMessage.Event event) {
        String sdp = event.sdp();
        if (sdp == null) {
            throw SfuProblems.rejected();
        }
        return sdp;
    }

    private static Throwable translate(JanusError e) {
        return switch (e.code()) {
            case JanusError.JSEP_INVALID_SDP, JanusError.JSEP_UNKNOWN_TYPE, JanusError.INVALID_SDP ->
                SfuProblems.invalidSdp();
            case JanusError.NO_SUCH_FEED, JanusError.NO_SUCH_ROOM -> SfuProblems.notLive();
            case JanusError.NO_SUCH_SESSION, JanusError.NO_SUCH_HANDLE -> SfuProblems.mediaNotFound();
            default -> {
                log.warn("Janus refused: {}", e.getMessage());
                yield SfuProblems.rejected();
            }
        };
    }

    /** The session is out of the registry already; what Janus still has of it times out there. */
    private static Mono<JanusMessage.Success> forgotten(JanusHandle handle, Throwable e) {
        log.debug("Media session {} was not closed in Janus: {}", handle.media().id(), e.toString());
        return Mono.empty();
    }
}
