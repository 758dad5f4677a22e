package live.ovation.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** RFC 9457 problem details with our {@code urn:ovation:problem:} types. */
final class Problems {

    private Problems() {}

    /** One field of a request body that does not validate. */
    record FieldError(String field, String message) {}

    /** The JSON of a problem; {@code code} repeats the last part of {@code type}, which the WebSocket uses alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            URI type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable List<FieldError> errors,
            @JsonAnyGetter Map<String, String> members) {}

    static ResponseEntity<Body> of(ProblemException problem) {
        return of(problem, null);
    }

    static ResponseEntity<Body> of(ProblemException problem, @Nullable List<FieldError> errors) {
        return of(problem, errors, HttpHeaders.EMPTY);
    }

    /** The same with headers that belong to the status. */
    static ResponseEntity<Body> withHeaders(ProblemException problem, HttpHeaders headers) {
        return of(problem, null, headers);
    }

    private static ResponseEntity<Body> of(
            ProblemException problem, @Nullable List<FieldError> errors, HttpHeaders headers) {
        HttpStatus status = problem.status();
        var answer = ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            answer.header("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return answer.body(new Body(
                URI.create("urn:ovation:problem:" + problem.code()),
                status.getReasonPhrase(),
                status.value(),
                problem.detail(),
                problem.code(),
                errors,
                problem.members()));
    }
}
