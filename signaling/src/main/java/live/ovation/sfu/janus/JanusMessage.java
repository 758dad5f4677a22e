package live.ovation.sfu.janus;

import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.SfuProblems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Janus says, one record per kind; the names are Janus's own. Ids of 0 mean that the message names none. */
sealed interface JanusMessage {

    /** Anything that answers a request. */
    sealed interface Reply extends JanusMessage {
        String transaction();
    }

    /** The request was taken; its result follows as an {@link Event}. */
    record Ack(String transaction) implements Reply {}

    /** Done; {@code data} of core requests, {@code pluginData} of synchronous plugin requests. */
    record Success(
            String transaction,
            @Nullable JsonNode data,
            @Nullable JsonNode pluginData) implements Reply {

        /** The id that {@code create} and {@code attach} answer. */
        long id() {
            return data == null ? 0 : data.path("id").asLong(0);
        }
    }

    /** Refused by Janus itself. */
    record Failure(String transaction, int code, String reason) implements Reply {}

    /** From a plugin; {@code transaction} is empty when nobody asked. */
    record Event(
            String transaction,
            long session,
            long handle,
            JsonNode data,
            @Nullable String sdp) implements Reply {

        /** The session description that has to come with it; errors with {@code sfu-rejected}. */
        String requireSdp() {
            if (sdp == null) {
                throw SfuProblems.rejected();
            }
            return sdp;
        }
    }

    /** ICE and DTLS are done. */
    record WebRtcUp(long session, long handle) implements JanusMessage {}

    record Hangup(long session, long handle, String reason) implements JanusMessage {}

    /** A track of a publisher started or stopped arriving. */
    record MediaFlow(long session, long handle, String mid, boolean receiving) implements JanusMessage {}

    record SlowLink(long session, long handle, int lost) implements JanusMessage {}

    /** A candidate of Janus; null when there are no more. */
    record Trickle(long session, long handle, @Nullable IceCandidate candidate) implements JanusMessage {}

    /** Nobody kept the session alive. */
    record Timeout(long session) implements JanusMessage {}

    /** Nothing we act on. */
    record Other(String kind) implements JanusMessage {}
}
