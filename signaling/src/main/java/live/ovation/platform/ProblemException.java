package live.ovation.platform;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpStatus;

/**
 * An error that is part of the product: a stable code for the program, a sentence for the person. REST answers it as
 * RFC 9457 {@code application/problem+json}, the WebSocket as a {@code problem} message with the same code.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final HttpStatus status;
    private final String detail;
    private final @Nullable Duration retryAfter;
    private final Map<String, String> members;

    public ProblemException(String code, HttpStatus status, String detail) {
        this(code, status, detail, null);
    }

    public ProblemException(String code, HttpStatus status, String detail, @Nullable Duration retryAfter) {
        this(code, status, detail, retryAfter, Map.of());
    }

    private ProblemException(
            String code, HttpStatus status, String detail, @Nullable Duration retryAfter, Map<String, String> members) {
        // expected answers, thrown often: no stack trace, no suppression
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    /** The same with extension members (RFC 9457 section 3.2), which a program needs to go on. */
    public ProblemException with(Map<String, String> extension) {
        return new ProblemException(code, status, detail, retryAfter, extension);
    }

    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException("unavailable", HttpStatus.SERVICE_UNAVAILABLE, detail, retryAfter);
    }

    public static ProblemException internal() {
        return new ProblemException(
                "internal",
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. Try again in a moment.");
    }

    /** What to tell of any error: what it says itself, that a store can't be asked just now, or that nobody expected it. */
    public static ProblemException of(Throwable e) {
        if (e instanceof ProblemException known) {
            return known;
        }
        return isOutage(e)
                ? unavailable("We can't answer just now. Try again in a moment.", Duration.ofSeconds(2))
                : internal();
    }

    /** Whether PostgreSQL or Redis was away or too slow. */
    private static boolean isOutage(Throwable e) {
        return e instanceof NonTransientDataAccessResourceException
                || e instanceof DataAccessResourceFailureException
                || e instanceof QueryTimeoutException
                || e instanceof RedisSystemException
                || e instanceof RedisException
                || e instanceof TimeoutException;
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public Map<String, String> members() {
        return members;
    }
}
