package live.ovation.sfu.janus;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Rooms of one Janus process, made when they are first needed, over a handle that belongs to nobody else. */
final class JanusRooms {

    private static final Logger log = LoggerFactory.getLogger(JanusRooms.class);

    private final JanusConversation janus;
    private final JanusProperties properties;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final Mono<Control> control;
    private final Mono<Control> streaming;

    private record Control(long session, long handle) {}

    JanusRooms(JanusConversation janus, JanusProperties properties) {
        this.janus = janus;
        this.properties = properties;
        this.control = janus.core(JanusRequests.create())
                .flatMap(created -> janus.core(JanusRequests.attach(created.id()))
                        .map(attached -> new Control(created.id(), attached.id())))
                .cache();
        this.streaming = control.flatMap(c -> janus.core(JanusRequests.attachToStreaming(c.session()))
                        .map(attached -> new Control(c.session(), attached.id())))
                .cache();
    }

    /** Opens the handle that all room requests use. */
    Mono<Void> open() {
        return control.then();
    }

    Mono<Void> keepAlive() {
        return control.flatMap(c -> janus.core(JanusRequests.keepalive(c.session())))
                .then();
    }

    Mono<Void> ensure(String room) {
        if (made.contains(room)) {
            return Mono.empty();
        }
        return control.flatMap(
                        c -> janus.synchronous(JanusRequests.createRoom(c.session(), c.handle(), room, properties)))
                .then()
                .onErrorResume(e -> JanusError.is(e, JanusError.ROOM_EXISTS), e -> Mono.empty())
                .doOnSuccess(done -> made.add(room));
    }

    /** The ids of those who publish in the room, or are about to; none when there is no such room. */
    Mono<List<String>> publishers(String room) {
        return control.flatMap(c -> janus.synchronous(JanusRequests.listParticipants(c.session(), c.handle(), room)))
                .map(reply -> reply.pluginData() == null
                        ? List.<String>of()
                        : reply.pluginData()
                                .path("participants")
                                .valueStream()
                                .map(p -> p.path("id").asString(""))
                                .toList())
                .onErrorResume(e -> JanusError.is(e, JanusError.NO_SUCH_ROOM), e -> Mono.just(List.of()));
    }

    /** Removes publishers that nobody owns any more, such as those of a process that died: they would hold the only place. */
    Mono<Void> kickGhosts(String room) {
        return publishers(room)
                .flatMapMany(Flux::fromIterable)
                .doOnNext(ghost -> log.info("Kicking a ghost publisher from room {}", room))
                .concatMap(ghost -> control.flatMap(c -> janus.synchronous(
                                JanusRequests.kick(c.session(), c.handle(), room, properties.roomSecret(), ghost)))
                        // one whose session has just been destroyed may be listed and yet be gone a moment later
                        .onErrorResume(e -> JanusError.is(e, JanusError.NO_SUCH_FEED), e -> Mono.empty()))
                .then();
    }

    Mono<Void> destroy(String room) {
        made.remove(room);
        return control.flatMap(c -> janus.synchronous(
                        JanusRequests.destroyRoom(c.session(), c.handle(), room, properties.roomSecret())))
                .then()
                .onErrorResume(e -> JanusError.is(e, JanusError.NO_SUCH_ROOM), e -> Mono.empty());
    }

    /** The body of a request about a room that takes both the room's secret and the plugin's key. */
    ObjectNode authorized(String request, String room) {
        return JanusCodec.object()
                .put("request", request)
                .put("room", room)
                .put("secret", properties.roomSecret())
                .put("admin_key", properties.adminKey());
    }

    /** A request that the plugin answers at once. */
    Mono<JanusMessage.Success> ask(ObjectNode body) {
        return control.flatMap(c -> janus.synchronous(JanusRequests.plugin(c.session(), c.handle(), body)));
    }

    /** The same of the Streaming plugin. */
    Mono<JanusMessage.Success> askStreaming(ObjectNode body) {
        return streaming.flatMap(c -> janus.synchronous(JanusRequests.plugin(c.session(), c.handle(), body)));
    }
}
