package live.ovation.sfu.janus;

import live.ovation.sfu.SfuProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    static final int NO_SUCH_MOUNTPOINT = 455;
    static final int MOUNTPOINT_EXISTS = 456;

    private static final Logger log = LoggerFactory.getLogger(JanusError.class);
    private static final long serialVersionUID = 1L;

    private final int code;

    JanusError(int code, String reason) {
        super("Janus " + code + ": " + reason, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    static boolean is(Throwable e, int code) {
        return e instanceof JanusError error && error.code() == code;
    }

    /** What callers of the port are told. */
    Throwable toProblem() {
        return switch (code) {
            case JSEP_INVALID_SDP, JSEP_UNKNOWN_TYPE, INVALID_SDP -> SfuProblems.invalidSdp();
            case NO_SUCH_FEED, NO_SUCH_ROOM, NO_SUCH_MOUNTPOINT -> SfuProblems.notLive();
            case NO_SUCH_SESSION, NO_SUCH_HANDLE -> SfuProblems.mediaNotFound();
            default -> {
                log.warn("Janus refused: {}", getMessage());
                yield SfuProblems.rejected();
            }
        };
    }
}
