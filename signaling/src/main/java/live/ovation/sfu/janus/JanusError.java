package live.ovation.sfu.janus;

/** Janus or its VideoRoom plugin refused a request; {@code code} is theirs. */
final class JanusError extends RuntimeException {

    static final int NO_SUCH_SESSION = 458;
    static final int NO_SUCH_HANDLE = 459;
    static final int JSEP_UNKNOWN_TYPE = 464;
    static final int JSEP_INVALID_SDP = 465;
    static final int NO_SUCH_ROOM = 426;
    static final int ROOM_EXISTS = 427;
    static final int NO_SUCH_FEED = 428;
    static final int INVALID_SDP = 437;

    private static final long serialVersionUID = 1L;

    private final int code;

    JanusError(int code, String reason) {
        super("Janus " + code + ": " + reason, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
