package live.ovation.sfu.janus;

import java.util.function.Function;
import live.ovation.platform.Tokens;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.PayloadTypes;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** How somebody gets into a room: a publisher on the node with the most room, subscribers on the publisher's while that has places. */
@Component
class JanusJoins {

    private static final Logger log = LoggerFactory.getLogger(JanusJoins.class);

    private static final int MEDIA_ID_BITS = 160;

    private final JanusNodes nodes;
    private final JanusMoves moves;
    private final JanusCascades cascades;
    private final JanusEvents events;
    private final JanusProperties properties;

    JanusJoins(
            JanusNodes nodes,
            JanusMoves moves,
            JanusCascades cascades,
            JanusEvents events,
            JanusProperties properties) {
        this.nodes = nodes;
        this.moves = moves;
        this.cascades = cascades;
        this.events = events;
        this.properties = properties;
    }

    /** @param bitrate for all layers together, bit/s */
    Mono<Negotiated> publish(String owner, String room, String offer, int bitrate) {
        return nodes.place(room)
                .flatMap(node -> publish(node, owner, room, offer, bitrate)
                        .onErrorResume(
                                e -> node.accepts() ? Mono.error(e) : publishElsewhere(owner, room, offer, bitrate)))
                .doOnError(e -> nodes.forgetUnused(room));
    }

    /** The node that had been chosen went away in the meantime. */
    private Mono<Negotiated> publishElsewhere(String owner, String room, String offer, int bitrate) {
        return nodes.place(room).flatMap(node -> publish(node, owner, room, offer, bitrate));
    }

    private Mono<Negotiated> publish(JanusNode node, String owner, String room, String offer, int bitrate) {
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.PUBLISH, room, owner);
        return node.rooms()
                .flatMap(rooms -> rooms.ensure(room)
                        .then(Mono.defer(() -> replacePublisher(room)))
                        .then(Mono.defer(() -> rooms.kickGhosts(room))))
                .then(Mono.defer(() -> join(
                        node,
                        media,
                        handle -> JanusRequests.publish(
                                handle.session(), handle.handle(), media.id(), room, offer, bitrate))))
                .flatMap(joined -> JanusTrack.of(joined.event()).isEmpty() ? refuse(node, media) : Mono.just(joined))
                .delayUntil(joined -> node.registry().add(joined.handle().with(JanusTrack.of(joined.event()))))
                .map(joined -> new Negotiated(media, joined.event().requireSdp()))
                .doOnNext(negotiated -> moves.follow(media));
    }

    /** @param types what the receiver numbers codecs by; null when it takes ours */
    Mono<Negotiated> subscribe(String owner, String room, @Nullable PayloadTypes types) {
        return nodes.publishing(room)
                .flatMap(home -> home.conversation()
                        .flatMap(janus -> Mono.justOrEmpty(home.registry().publisherOf(room)))
                        .delayUntil(publisher -> events.connected(publisher.media())
                                .timeout(properties.patience(), Mono.error(SfuProblems::notLive)))
                        .flatMap(publisher -> subscribe(owner, home, publisher, types)))
                .switchIfEmpty(Mono.error(SfuProblems::notLive))
                .map(joined ->
                        new Negotiated(joined.handle().media(), joined.event().requireSdp()));
    }

    /** Where the cascade does not work a place too many at home is the smaller evil. */
    private Mono<Joined> subscribe(String owner, JanusNode home, JanusHandle publisher, @Nullable PayloadTypes types) {
        if (publisher.isFed()) {
            return subscribeToFed(owner, home, publisher, types);
        }
        JanusNode node = cascades.nodeFor(home, publisher);
        PayloadTypes renumbered = publisher.isSentAs(types) ? null : types;
        if (node.equals(home) && renumbered == null) {
            return subscribeAtHome(owner, home, publisher);
        }
        JanusMountpoint mountpoint = new JanusMountpoint(publisher.media().id(), renumbered == null ? null : types);
        return cascades.extend(home, publisher, node, mountpoint)
                .then(Mono.defer(() -> watch(owner, node, publisher, mountpoint)))
                .onErrorResume(e -> {
                    log.warn("Janus {} did not help: {}", node.address().name(), e.toString());
                    return subscribeAtHome(owner, home, publisher);
                });
    }

    /** Who cannot have numbers of their own is offered ours. */
    private Mono<Joined> subscribeToFed(
            String owner, JanusNode home, JanusHandle publisher, @Nullable PayloadTypes types) {
        String id = publisher.media().id();
        Mono<Joined> usual = Mono.defer(() -> watch(owner, home, publisher, new JanusMountpoint(id, null)));
        if (publisher.isSentAs(types)) {
            return usual;
        }
        JanusMountpoint mountpoint = new JanusMountpoint(id, types);
        return cascades.extend(home, publisher, home, mountpoint)
                .then(Mono.defer(() -> watch(owner, home, publisher, mountpoint)))
                .onErrorResume(e -> {
                    log.warn("Janus {} did not renumber: {}", home.address().name(), e.toString());
                    return usual;
                });
    }

    private Mono<Joined> subscribeAtHome(String owner, JanusNode home, JanusHandle publisher) {
        String room = publisher.media().room();
        Media media = new Media(Tokens.random(MEDIA_ID_BITS), Media.Kind.SUBSCRIBE, room, owner);
        return join(
                home,
                media,
                handle -> JanusRequests.subscribe(
                        handle.session(),
                        handle.handle(),
                        room,
                        publisher.media().id()));
    }

    private Mono<Joined> watch(String owner, JanusNode node, JanusHandle publisher, JanusMountpoint mountpoint) {
        String via = mountpoint.id();
        Media media = new Media(
                Tokens.random(MEDIA_ID_BITS),
                Media.Kind.SUBSCRIBE,
                publisher.media().room(),
                owner);
        return join(
                node,
                media,
                via,
                handle -> JanusRequests.watch(handle.session(), handle.handle(), via, properties.roomSecret()));
    }

    private record Joined(JanusHandle handle, JanusMessage.Event event) {}

    /** A new Janus session with a handle, known before the request that makes its PeerConnection, since candidates come at once. */
    private Mono<Joined> join(JanusNode node, Media media, Function<JanusHandle, ObjectNode> request) {
        return join(node, media, null, request);
    }

    private Mono<Joined> join(
            JanusNode node, Media media, @Nullable String via, Function<JanusHandle, ObjectNode> request) {
        return node.conversation()
                .flatMap(janus -> janus.core(JanusRequests.create())
                        .flatMap(created -> janus.core(
                                        via == null
                                                ? JanusRequests.attach(created.id())
                                                : JanusRequests.attachToStreaming(created.id()))
                                .map(attached -> new JanusHandle(media, created.id(), attached.id(), null, via)))
                        .doOnNext(handle -> events.open(media))
                        .flatMap(handle -> node.registry()
                                .add(handle)
                                .then(Mono.defer(() -> ask(node, janus, request.apply(handle))))
                                .map(event -> new Joined(handle, event))
                                .onErrorResume(e -> node.close(media.id(), CloseReason.ENDED)
                                        .then(Mono.error(e)))));
    }

    /** Whoever empties a node closes what it has; what comes too late for that must not stay behind. */
    private static Mono<JanusMessage.Event> ask(JanusNode node, JanusConversation janus, ObjectNode request) {
        return node.accepts() ? janus.asynchronous(request) : Mono.error(SfuProblems.unavailable());
    }

    /** One that moves goes on until the new one can be seen. */
    Mono<Void> replacePublisher(String room) {
        return Flux.fromStream(nodes::all)
                .flatMap(node -> Mono.justOrEmpty(node.registry().publisherOf(room))
                        .filter(old -> !events.isMoving(old.media().id()))
                        .flatMap(old -> node.close(old.media().id(), CloseReason.REPLACED)))
                .then();
    }

    private static Mono<Joined> refuse(JanusNode node, Media media) {
        return node.close(media.id(), CloseReason.ENDED).then(Mono.error(SfuProblems::unsupportedCodec));
    }
}
