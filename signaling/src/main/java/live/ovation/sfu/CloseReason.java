package live.ovation.sfu;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a media session is over. */
public enum CloseReason {
    /** The SFU died, or forgot us. */
    @JsonProperty("sfu-lost")
    SFU_LOST,
    /** Its node of the SFU is being emptied, or what it came from has moved: the same again, at once, lands elsewhere. */
    @JsonProperty("moved")
    MOVED,
    /** ICE or DTLS failed, or the peer hung up. */
    @JsonProperty("ice-failed")
    ICE_FAILED,
    /** Another publisher took the room. */
    @JsonProperty("replaced")
    REPLACED,
    /** The broadcast is over, or whoever owned the session ended it. */
    @JsonProperty("ended")
    ENDED,
    /** Its owner was away for too long, or what let them in is not good any more. */
    @JsonProperty("expired")
    EXPIRED
}
