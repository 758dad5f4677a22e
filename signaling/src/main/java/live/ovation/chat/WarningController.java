package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What moderators ask people to mind, and what those say to it. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat")
class WarningController {

    private final Entrance entrance;
    private final Warnings warnings;

    WarningController(Entrance entrance, Warnings warnings) {
        this.entrance = entrance;
        this.warnings = warnings;
    }

    /** @param reason is told to them */
    record NewWarning(
            @NotBlank @Size(max = Warnings.LONGEST) String reason) {}

    @Operation(summary = "Warns somebody", description = """
                    They read the reason at once (`chat-you`, member `warning`), wherever they have the chat open, and \
                    when they come back; until they have acknowledged it they can't write (403 `chat-warned`). Of \
                    several the oldest comes first. 403 `chat-not-allowed`; 403 `chat-higher-rank` for oneself and \
                    whoever has the same or a higher rank; 404 `person-not-found`; 409 `chat-warned-enough` when five \
                    wait to be read already.""")
    @PostMapping("/people/{accountId}/warnings")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ChatWarning> warnPerson(
            @PathVariable String slug,
            @PathVariable UUID accountId,
            @Valid @RequestBody NewWarning body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> warnings.warn(steward.channel(), steward.member(), accountId, body.reason()));
    }

    @Operation(summary = "Says that one has understood a warning", description = """
                    One's own, and from then on one may write again unless another one waits. Doing so twice is no \
                    error. 404 `chat-warning-not-found`.""")
    @PostMapping("/warnings/{warningId}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acknowledgeWarning(@PathVariable String slug, @PathVariable UUID warningId, Authentication who) {
        return entrance.self(slug, who)
                .flatMap(self ->
                        warnings.acknowledge(self.channel(), self.member().accountId(), warningId));
    }
}
