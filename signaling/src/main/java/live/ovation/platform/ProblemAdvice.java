package live.ovation.platform;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Turns whatever a handler throws into a problem; what nobody expected is logged once and answered without details. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problems.Body> problem(ProblemException problem) {
        return Problems.of(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problems.Body> invalidBody(WebExchangeBindException e) {
        List<Problems.FieldError> errors = e.getFieldErrors().stream()
                .map(f -> new Problems.FieldError(
                        f.getField(), f.getDefaultMessage() == null ? "is not valid" : f.getDefaultMessage()))
                .toList();
        String detail = errors.isEmpty()
                ? "The request does not fit."
                : errors.getFirst().field() + " " + errors.getFirst().message() + ".";
        return Problems.of(new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, detail), errors);
    }

    /** A person who mistypes an address gets the web client's page for that, a program gets a problem. */
    @ExceptionHandler
    ResponseEntity<?> notFound(NoResourceFoundException e, ServerWebExchange exchange) {
        boolean person = exchange.getRequest().getHeaders().getAccept().stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
        if (person) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_HTML)
                    .body(new ClassPathResource("static/index.html"));
        }
        return Problems.of(
                new ProblemException("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address."));
    }

    @ExceptionHandler
    ResponseEntity<Problems.Body> badRequest(ResponseStatusException e) {
        HttpStatus status = HttpStatus.valueOf(e.getStatusCode().value());
        String code = switch (status) {
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case CONTENT_TOO_LARGE -> "message-too-large";
            default -> status.is5xxServerError() ? "internal" : "invalid-message";
        };
        if (status.is5xxServerError()) {
            return unexpected(e);
        }
        return Problems.of(new ProblemException(code, status, "The request could not be read."));
    }

    @ExceptionHandler
    ResponseEntity<Problems.Body> unexpected(Exception e) {
        log.error("Unexpected error", e);
        return Problems.of(ProblemException.internal());
    }
}
