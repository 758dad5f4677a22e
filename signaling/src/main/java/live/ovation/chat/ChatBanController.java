package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Who may not write in a channel's chat. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/chat/bans")
class ChatBanController {

    private final Entrance entrance;
    private final Bans bans;

    ChatBanController(Entrance entrance, Bans bans) {
        this.entrance = entrance;
        this.bans = bans;
    }

    /**
     * How long, and why.
     *
     * @param seconds of a timeout, two weeks at the most; absent for a ban, which lasts until it is lifted
     * @param reason is told to them, too
     */
    record NewBan(
            @Nullable @Min(1) @Max(CommandLine.LONGEST_TIMEOUT)
            Long seconds,

            @Nullable @Size(max = 200) String reason) {}

    /** Timeouts and bans, the newest first. */
    record BanList(List<Bans.Ban> bans) {}

    @Operation(summary = "Who may not write", description = """
                    The timeouts and bans that are on somebody now, the newest first, 500 at the most. 403 \
                    `chat-not-allowed` for who does not moderate.""")
    @GetMapping
    Mono<BanList> chatBans(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> bans.of(steward.channel().id()))
                .map(BanList::new);
    }

    @Operation(summary = "Silences somebody", description = """
                    For `seconds`, or until it is lifted where there are none. It counts at once, on every node, and \
                    what they wrote is taken away (`chat-cleared`). Something stricter that is on them already \
                    stays: to shorten it, lift it first. The answer is what is on them then. 403 `chat-not-allowed`; \
                    403 `chat-higher-rank` for oneself and whoever has the same or a higher rank (administrators, \
                    the host, moderators, everybody else); 404 `person-not-found`.""")
    @PutMapping("/{accountId}")
    Mono<Bans.Ban> ban(
            @PathVariable String slug,
            @PathVariable UUID accountId,
            @Valid @RequestBody NewBan body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward ->
                        bans.silence(steward.channel(), steward.member(), accountId, body.seconds(), body.reason()));
    }

    @Operation(
            summary = "Lets somebody write again",
            description =
                    "Who may already is no error. 403 `chat-not-allowed`, `chat-higher-rank`, 404 `person-not-found`.")
    @DeleteMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> liftBan(@PathVariable String slug, @PathVariable UUID accountId, Authentication who) {
        return entrance.act(slug, who).flatMap(steward -> bans.lift(steward.channel(), steward.member(), accountId));
    }
}
