package live.ovation.sfu.janus;

import java.util.function.LongPredicate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The plain RTP that Janus sends of its publishers. */
final class JanusForwarders {

    private final JanusRooms rooms;

    JanusForwarders(JanusRooms rooms) {
        this.rooms = rooms;
    }

    /** @param which of the publisher's, by the SSRCs of their packets; what each copy is for has its own range of them */
    Mono<Void> stop(JanusHandle publisher, LongPredicate which) {
        String room = publisher.media().room();
        String id = publisher.media().id();
        return rooms.ask(rooms.authorized("listforwarders", room))
                .flatMapIterable(reply -> data(reply)
                        .path("publishers")
                        .valueStream()
                        .filter(p -> p.path("publisher_id").asString("").equals(id))
                        .flatMap(p -> p.path("forwarders").valueStream())
                        .filter(f -> which.test(f.path("ssrc").asLong(0)))
                        .map(f -> f.path("stream_id").asLong(0))
                        .toList())
                .concatMap(forwarder -> rooms.ask(rooms.authorized("stop_rtp_forward", room)
                        .put("publisher_id", id)
                        .put("stream_id", forwarder)))
                .then();
    }

    static JsonNode data(JanusMessage.Success reply) {
        JsonNode data = reply.pluginData();
        return data == null ? JanusCodec.object() : data;
    }
}
