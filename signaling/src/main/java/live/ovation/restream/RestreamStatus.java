package live.ovation.restream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it is with a restream.
 *
 * @param reason why it fails
 * @param since when it came into this state, where the node that sends it says so
 * @param retryAt when it tries again, while it fails
 * @param bitrate of the last seconds, in bit/s, while it sends
 * @param leftOut pictures of this connection that the network was too slow for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestreamStatus(
        State state,
        @Nullable Reason reason,
        @Nullable Instant since,
        @Nullable Instant retryAt,
        @Nullable Long bitrate,
        @Nullable Long leftOut) {

    /** What it does. */
    enum State {
        /** Nothing is on air, or it is to be started by hand. */
        @JsonProperty("idle")
        IDLE,
        /** The broadcaster is away; it goes on when they are back. */
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("connecting")
        CONNECTING,
        @JsonProperty("sending")
        SENDING,
        @JsonProperty("failing")
        FAILING,
        /** By hand, for this stream. */
        @JsonProperty("stopped")
        STOPPED
    }

    /** Why it fails. */
    enum Reason {
        /** The other side does not take the key, or not now. */
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("timeout")
        TIMEOUT,
        /** The address is not public. */
        @JsonProperty("blocked-address")
        BLOCKED_ADDRESS,
        /** The certificate is not good, or there is no TLS. */
        @JsonProperty("tls")
        TLS,
        /** What answers there speaks no RTMP. */
        @JsonProperty("not-rtmp")
        NOT_RTMP,
        /** The connection broke. */
        @JsonProperty("lost")
        LOST
    }

    static RestreamStatus of(State state, @Nullable Instant since) {
        return new RestreamStatus(state, null, since, null, null, null);
    }

    static RestreamStatus failing(Reason reason, Instant now, Instant retryAt) {
        return new RestreamStatus(State.FAILING, reason, now, retryAt, null, null);
    }

    static RestreamStatus sending(Instant since, long bitrate, long leftOut) {
        return new RestreamStatus(State.SENDING, null, since, null, bitrate, leftOut);
    }
}
