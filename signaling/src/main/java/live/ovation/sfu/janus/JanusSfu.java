package live.ovation.sfu.janus;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Feed;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.RtpCopy;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuCapabilities;
import live.ovation.sfu.SfuNode;
import live.ovation.sfu.SfuProblems;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The port on Janus nodes: one room a stream, one Janus session a participant, all of a room on one node and, when that is full, on others. */
@Component
class JanusSfu implements Sfu {

    private final JanusNodes nodes;
    private final JanusJoins joins;
    private final JanusFeeds feeds;
    private final JanusMoves moves;
    private final JanusEvents events;
    private final JanusProperties properties;

    JanusSfu(
            JanusNodes nodes,
            JanusJoins joins,
            JanusFeeds feeds,
            JanusMoves moves,
            JanusEvents events,
            JanusProperties properties) {
        this.nodes = nodes;
        this.joins = joins;
        this.feeds = feeds;
        this.moves = moves;
        this.events = events;
        this.properties = properties;
    }

    @Override
    public SfuCapabilities capabilities() {
        return new SfuCapabilities(true, true, true);
    }

    @Override
    public Mono<Negotiated> publish(String owner, String room, String offer) {
        return publish(owner, room, offer, properties.videoBitrate());
    }

    @Override
    public Mono<Negotiated> publish(String owner, String room, String offer, int videoBitrate) {
        return joins.publish(owner, room, offer, videoBitrate)
                .onErrorMap(JanusError.class, JanusError::toProblem)
                .checkpoint("publish in room " + room);
    }

    @Override
    public Mono<Feed> feed(String owner, String room, Set<RtpTrack.Codec> codecs) {
        return feeds.feed(owner, room, codecs)
                .onErrorMap(JanusError.class, JanusError::toProblem)
                .checkpoint("feed of room " + room);
    }

    @Override
    public Mono<Negotiated> subscribe(String owner, String room) {
        return subscribed(owner, room, null);
    }

    @Override
    public Mono<Negotiated> subscribe(String owner, String room, PayloadTypes types) {
        return subscribed(owner, room, types);
    }

    private Mono<Negotiated> subscribed(String owner, String room, @Nullable PayloadTypes types) {
        return joins.subscribe(owner, room, types)
                .onErrorMap(JanusError.class, JanusError::toProblem)
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
                                        ? JanusRequests.restart(handle, properties.roomSecret())
                                        : JanusRequests.renegotiate(handle, offer)))
                .map(JanusMessage.Event::requireSdp);
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
        return Mono.defer(() -> Mono.justOrEmpty(nodes.find(mediaId))).flatMap(node -> node.close(mediaId, reason));
    }

    @Override
    public Mono<Void> closeRoom(String room, CloseReason reason) {
        return Flux.fromStream(nodes::all)
                .flatMap(node -> node.closeRoom(room, reason))
                .then(Mono.<Void>fromRunnable(() -> nodes.forget(room)))
                .onErrorMap(JanusError.class, JanusError::toProblem);
    }

    @Override
    public Mono<RtpCopy> copy(String mediaId, InetSocketAddress to) {
        return nodes.holding(mediaId)
                .flatMap(node -> node.rooms()
                        .flatMap(rooms -> Mono.justOrEmpty(node.registry().find(mediaId))
                                .flatMap(publisher -> publisher.isFed()
                                        ? feeds.copy(node, publisher, to)
                                        : new JanusCopies(rooms, node.address()).copy(publisher, to))))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                .onErrorMap(JanusError.class, JanusError::toProblem)
                .checkpoint("copy of " + mediaId);
    }

    @Override
    public @Nullable Media find(String mediaId) {
        return nodes.find(mediaId)
                .map(node -> node.registry().find(mediaId))
                .map(JanusHandle::media)
                .orElse(null);
    }

    @Override
    public @Nullable String nodeOf(String mediaId) {
        return nodes.find(mediaId).map(node -> node.address().name()).orElse(null);
    }

    @Override
    public Flux<Media> ownedBy(String owner) {
        return Flux.fromStream(nodes::all)
                .flatMapIterable(node -> node.registry().ownedBy(owner))
                .map(JanusHandle::media);
    }

    @Override
    public Flux<Media> all() {
        return Flux.fromStream(nodes::all)
                .flatMapIterable(node -> node.registry().all())
                .map(JanusHandle::media);
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
        return nodes.recovered();
    }

    @Override
    public List<SfuNode> nodes() {
        return nodes.states();
    }

    @Override
    public Flux<SfuNode> nodeChanges() {
        return nodes.changes();
    }

    @Override
    public Mono<Void> drain(String node, boolean draining) {
        return Flux.fromStream(nodes::all)
                .filter(known -> known.address().name().equals(node))
                .flatMap(known -> moves.drain(known, draining))
                .then();
    }

    @Override
    public boolean isMoving(String mediaId) {
        return events.isMoving(mediaId);
    }

    private interface Request<T> {
        Mono<T> apply(JanusConversation janus, JanusHandle handle);
    }

    private <T> Mono<T> with(String mediaId, Media.@Nullable Kind kind, Request<T> request) {
        return nodes.holding(mediaId)
                .flatMap(node -> node.conversation()
                        .flatMap(janus -> Mono.justOrEmpty(node.registry().find(mediaId))
                                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                                .filter(handle -> kind == null || handle.media().kind() == kind)
                                .switchIfEmpty(Mono.error(SfuProblems::wrongKind))
                                .flatMap(handle -> request.apply(janus, handle))))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                .onErrorMap(JanusError.class, JanusError::toProblem);
    }
}
