package live.ovation.moderation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import live.ovation.audit.AuditQuery;
import live.ovation.chat.Stewards;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was removed in a channel, and why. */
@RestController
class ModerationLogController {

    private final Stewards stewards;
    private final ModerationLog log;

    ModerationLogController(Stewards stewards, ModerationLog log) {
        this.stewards = stewards;
        this.log = log;
    }

    @Operation(summary = "What was done to keep order in a channel", description = """
                    For its host and moderators, the newest first: what was done, about whom, by whom, when and why, \
                    as the audit log has it. What the people who run the house did is there without a name, and who \
                    reported something nowhere. `next` is the `before` of the next page; a page may have fewer \
                    entries than others. `moderator` and `action` (a word, or the part before its point) narrow it. \
                    403 `chat-not-allowed`.""")
    @GetMapping("/api/v1/channels/{slug}/moderation-log")
    Mono<ModerationLog.LogPage> moderationLog(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID moderator,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z]{1,20}(\\.[a-z-]{1,20})?") String action,
            @RequestParam(required = false) @Nullable @Min(1) Long before,
            Authentication who) {
        return stewards.channelOf(slug, who)
                .flatMap(channel ->
                        log.of(new AuditQuery(moderator, null, channel.id(), null, action, null, null, "", before)));
    }
}
