package live.ovation.platform;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns whatever a handler throws into a problem; what nobody expected is logged once and answered without details. */
@RestControllerAdvice
class ProblemAdvice {

    private final PackagedFiles files;

    ProblemAdvice(PackagedFiles files) {
        this.files = files;
    }

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
    Mono<ResponseEntity<?>> notFound(NoResourceFoundException e, ServerWebExchange exchange) {
        ResponseEntity<?> problem = Problems.of(
                new ProblemException("not-found", HttpStatus.NOT_FOUND, "There is nothing at this address."));
        return wantsPage(exchange)
                ? files.find("static/index.html")
                        .<ResponseEntity<?>>map(ProblemAdvice::page)
                        .defaultIfEmpty(problem)
                : Mono.just(problem);
    }

    private static boolean wantsPage(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAccept().stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
    }

    private static ResponseEntity<?> page(PackagedFiles.PackagedFile file) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(file.type())
                .body(file.content());
    }

    @ExceptionHandler
    ResponseEntity<Problems.Body> badRequest(ResponseStatusException e) {
        HttpStatus status = HttpStatus.valueOf(e.getStatusCode().value());
        String code = switch (status) {
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "message-too-large";
            default -> status.is5xxServerError() ? "internal" : "invalid-message";
        };
        if (status.is5xxServerError()) {
            return unexpected(e);
        }
        // Allow, Accept and the like, which say what would have been right
        return Problems.withHeaders(
                new ProblemException(code, status, "The request could not be read."), e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problems.Body> unexpected(Exception e) {
        return Problems.of(LastResort.told(e));
    }
}
