package live.ovation.sfu.janus;

import live.ovation.sfu.IceCandidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Janus's JSON, both ways. */
@Component
class JanusCodec {

    private final JsonMapper json;

    JanusCodec(JsonMapper json) {
        this.json = json;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    String write(ObjectNode message) {
        return json.writeValueAsString(message);
    }

    /** What cannot be read becomes {@link JanusMessage.Other}: one odd message must not end the conversation. */
    JanusMessage read(String text) {
        try {
            return read(json.readTree(text));
        } catch (JacksonException e) {
            return new JanusMessage.Other("unreadable");
        }
    }

    private static JanusMessage read(JsonNode message) {
        String kind = message.path("janus").asString("");
        String transaction = message.path("transaction").asString("");
        long session = message.path("session_id").asLong(0);
        long handle = message.path("sender").asLong(0);
        return switch (kind) {
            case "ack" -> new JanusMessage.Ack(transaction);
            case "pong" -> new JanusMessage.Success(transaction, null, null);
            case "success" -> new JanusMessage.Success(transaction, child(message, "data"), pluginData(message));
            case "error" -> failure(transaction, message.path("error"));
            case "event" -> event(transaction, session, handle, message);
            case "webrtcup" -> new JanusMessage.WebRtcUp(session, handle);
            case "hangup" ->
                new JanusMessage.Hangup(session, handle, message.path("reason").asString(""));
            case "media" ->
                new JanusMessage.MediaFlow(
                        session,
                        handle,
                        message.path("mid").asString(message.path("type").asString("")),
                        message.path("receiving").asBoolean(true));
            case "slowlink" ->
                new JanusMessage.SlowLink(session, handle, message.path("lost").asInt(0));
            case "trickle" -> new JanusMessage.Trickle(session, handle, candidate(message.path("candidate")));
            case "timeout" -> new JanusMessage.Timeout(session);
            default -> new JanusMessage.Other(kind);
        };
    }

    private static JanusMessage event(String transaction, long session, long handle, JsonNode message) {
        JsonNode data = pluginData(message);
        return new JanusMessage.Event(
                transaction, session, handle, data == null ? object() : data, text(message.path("jsep"), "sdp"));
    }

    private static JanusMessage failure(String transaction, JsonNode error) {
        return new JanusMessage.Failure(
                transaction, error.path("code").asInt(0), error.path("reason").asString(""));
    }

    private static @Nullable IceCandidate candidate(JsonNode node) {
        String candidate = text(node, "candidate");
        if (candidate == null || node.path("completed").asBoolean(false)) {
            return null;
        }
        JsonNode index = node.path("sdpMLineIndex");
        return new IceCandidate(candidate, text(node, "sdpMid"), index.isNumber() ? index.asInt() : null);
    }

    private static @Nullable JsonNode pluginData(JsonNode message) {
        return child(message.path("plugindata"), "data");
    }

    private static @Nullable JsonNode child(JsonNode node, String name) {
        JsonNode child = node.path(name);
        return child.isObject() ? child : null;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode child = node.path(name);
        return child.isString() ? child.asString() : null;
    }
}
