package live.ovation.restream.rtmp;

import java.io.IOException;

/** The other side does not take the stream. */
public final class RtmpException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** In which way. */
    public enum Kind {
        /** It said no, or hung up, as servers do that don't like a key. */
        REFUSED,
        NOT_RTMP,
        /** It hung up on a stream that it had taken. */
        LOST
    }

    RtmpException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
