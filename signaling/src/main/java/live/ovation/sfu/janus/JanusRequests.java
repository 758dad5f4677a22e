package live.ovation.sfu.janus;

import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.SimulcastLayer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The requests we make, as Janus 1.x and its VideoRoom plugin want them. */
final class JanusRequests {

    private JanusRequests() {}

    static ObjectNode ping() {
        return of("ping");
    }

    static ObjectNode create() {
        return of("create");
    }

    static ObjectNode attach(long session) {
        return of("attach").put("session_id", session).put("plugin", "janus.plugin.videoroom");
    }

    static ObjectNode attachToStreaming(long session) {
        return of("attach").put("session_id", session).put("plugin", "janus.plugin.streaming");
    }

    static ObjectNode watch(long session, long handle, String mountpoint, String pin) {
        ObjectNode message = plugin(session, handle, "watch");
        body(message).put("id", mountpoint).put("pin", pin);
        return message;
    }

    static ObjectNode keepalive(long session) {
        return of("keepalive").put("session_id", session);
    }

    static ObjectNode claim(long session) {
        return of("claim").put("session_id", session);
    }

    static ObjectNode destroy(long session) {
        return of("destroy").put("session_id", session);
    }

    static ObjectNode trickle(JanusHandle to, @Nullable IceCandidate candidate) {
        ObjectNode message = of("trickle").put("session_id", to.session()).put("handle_id", to.handle());
        ObjectNode body = message.putObject("candidate");
        if (candidate == null) {
            body.put("completed", true);
            return message;
        }
        body.put("candidate", candidate.candidate());
        if (candidate.sdpMid() != null) {
            body.put("sdpMid", candidate.sdpMid());
        }
        if (candidate.sdpMLineIndex() != null) {
            body.put("sdpMLineIndex", candidate.sdpMLineIndex());
        }
        return message;
    }

    static ObjectNode publish(long session, long handle, String mediaId, String room, String offer, int bitrate) {
        ObjectNode message = plugin(session, handle, "joinandconfigure");
        body(message)
                .put("ptype", "publisher")
                .put("room", room)
                .put("id", mediaId)
                .put("bitrate", bitrate);
        return RidOrder.tell(offer, jsep(message, "offer", offer));
    }

    static ObjectNode subscribe(long session, long handle, String room, String feed) {
        ObjectNode message = plugin(session, handle, "join");
        body(message)
                .put("ptype", "subscriber")
                .put("room", room)
                .putArray("streams")
                .addObject()
                .put("feed", feed);
        return message;
    }

    static ObjectNode start(JanusHandle of, String answer) {
        return jsep(plugin(of.session(), of.handle(), "start"), "answer", answer);
    }

    static ObjectNode renegotiate(JanusHandle publisher, String offer) {
        return RidOrder.tell(offer, jsep(plugin(publisher.session(), publisher.handle(), "configure"), "offer", offer));
    }

    static ObjectNode restart(JanusHandle subscriber, String pin) {
        if (subscriber.via() != null) {
            ObjectNode again = watch(subscriber.session(), subscriber.handle(), subscriber.via(), pin);
            body(again).put("restart", true);
            return again;
        }
        ObjectNode message = plugin(subscriber.session(), subscriber.handle(), "configure");
        body(message).put("restart", true);
        return message;
    }

    /** Janus counts substreams from the smallest; without a mid it applies to every video of the subscription. */
    static ObjectNode selectLayer(JanusHandle subscriber, SimulcastLayer layer) {
        int substream = switch (layer) {
            case HIGH -> 2;
            case MEDIUM -> 1;
            case LOW -> 0;
        };
        ObjectNode message = plugin(subscriber.session(), subscriber.handle(), "configure");
        body(message).put("substream", substream);
        return message;
    }

    static ObjectNode createRoom(long session, long handle, String room, JanusProperties properties) {
        ObjectNode message = plugin(session, handle, "create");
        body(message)
                .put("room", room)
                .put("admin_key", properties.adminKey())
                .put("secret", properties.roomSecret())
                .put("is_private", true)
                .put("publishers", 1)
                .put("videocodec", "h264,vp8")
                .put("h264_profile", "42e01f")
                .put("audiocodec", "opus")
                .put("opus_fec", true)
                .put("bitrate", properties.videoBitrate())
                // a key frame now and then heals a viewer whose request for one got lost
                .put("fir_freq", 10);
        return message;
    }

    static ObjectNode destroyRoom(long session, long handle, String room, String secret) {
        ObjectNode message = plugin(session, handle, "destroy");
        body(message).put("room", room).put("secret", secret);
        return message;
    }

    static ObjectNode listParticipants(long session, long handle, String room) {
        ObjectNode message = plugin(session, handle, "listparticipants");
        body(message).put("room", room);
        return message;
    }

    static ObjectNode kick(long session, long handle, String room, String secret, String participant) {
        ObjectNode message = plugin(session, handle, "kick");
        body(message).put("room", room).put("secret", secret).put("id", participant);
        return message;
    }

    private static ObjectNode of(String kind) {
        return JanusCodec.object().put("janus", kind);
    }

    static ObjectNode plugin(long session, long handle, ObjectNode body) {
        ObjectNode message = of("message").put("session_id", session).put("handle_id", handle);
        message.set("body", body);
        return message;
    }

    private static ObjectNode plugin(long session, long handle, String request) {
        ObjectNode message = of("message").put("session_id", session).put("handle_id", handle);
        message.putObject("body").put("request", request);
        return message;
    }

    private static ObjectNode body(ObjectNode message) {
        return (ObjectNode) message.get("body");
    }

    private static ObjectNode jsep(ObjectNode message, String type, String sdp) {
        message.putObject("jsep").put("type", type).put("sdp", sdp);
        return message;
    }
}
