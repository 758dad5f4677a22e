package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whose messages only they and moderators see. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/shadows")
class ShadowController {

    private final Entrance entrance;
    private final Shadows shadows;

    ShadowController(Entrance entrance, Shadows shadows) {
        this.entrance = entrance;
        this.shadows = shadows;
    }

    /** @param reason for other moderators and the record; they are not told */
    record NewShadow(@Nullable @Size(max = 200) String reason) {}

    /** The newest first. */
    record ShadowList(@NotNull List<Shadows.Shadowed> shadows) {}

    @Operation(
            summary = "Who writes in the shadow",
            description = "The newest first, 500 at the most. 403 `chat-not-allowed`.")
    @GetMapping
    Mono<ShadowList> chatShadows(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> shadows.of(steward.channel().id()))
                .map(ShadowList::new);
    }

    @Operation(summary = "Puts somebody into the shadow", description = """
                    From now on only they themselves and those who keep order see what they write (those marked, \
                    `shadowed`), in the chat, its history and replays; they are not told. The rules of the chat count \
                    for them as before. What they wrote before stays. Who is in the shadow already is no error. 403 \
                    `chat-not-allowed`; 403 `chat-higher-rank` for oneself, whoever has the same or a higher rank, \
                    and moderators, who would see it; 404 `person-not-found`.""")
    @PutMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> shadowPerson(
            @PathVariable String slug,
            @PathVariable UUID accountId,
            @Valid @RequestBody NewShadow body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> shadows.cast(steward.channel(), steward.member(), accountId, body.reason()));
    }

    @Operation(summary = "Takes somebody out of the shadow", description = """
                    Everybody sees what they write from now on; what they wrote meanwhile stays in the shadow. Who is \
                    not in it is no error. 403 `chat-not-allowed`, `chat-higher-rank`; 404 `person-not-found`.""")
    @DeleteMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> liftShadow(@PathVariable String slug, @PathVariable UUID accountId, Authentication who) {
        return entrance.act(slug, who).flatMap(steward -> shadows.lift(steward.channel(), steward.member(), accountId));
    }
}
