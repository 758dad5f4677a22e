package live.ovation.chat;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What people say against bans and timeouts in a channel's chat, and what becomes of it. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/appeals")
class AppealController {

    private static final Limit APPEALS = new Limit("appeals", 10, Duration.ofHours(1));
    private static final int LONGEST_ANSWER = 300;

    private final Entrance entrance;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final RateLimits limits;

    AppealController(Entrance entrance, Appeals appeals, AppealDesk desk, RateLimits limits) {
        this.entrance = entrance;
        this.appeals = appeals;
        this.desk = desk;
        this.limits = limits;
    }

    record NewAppeal(@NotBlank @Size(max = Appeals.LONGEST) String text) {}

    /** @param answer is told to them */
    record Acceptance(@Nullable @Size(max = LONGEST_ANSWER) String answer) {}

    /** @param answer is told to them */
    record Rejection(@NotBlank @Size(max = LONGEST_ANSWER) String answer) {}

    /** The oldest first. */
    record AppealList(@NotNull List<AppealDesk.WaitingAppeal> appeals) {}

    @Operation(summary = "Appeals against what is on oneself", description = """
                    Against a ban, or a timeout of an hour and more, in this channel's chat: once for each, 1000 \
                    characters at the most. Moderators decide; `chat-you` says in `silence` what became of it, and \
                    `chat-appeal-decided` at the moment. 409 `appeal-nothing` where nothing of that kind is on one, \
                    `appeal-exists` for a second one against the same.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Appeals.Appeal> writeAppeal(
            @PathVariable String slug, @Valid @RequestBody NewAppeal body, Authentication who) {
        return limits.take(APPEALS, who.getName())
                .then(Mono.defer(() -> entrance.self(slug, who)))
                .flatMap(self -> appeals.write(self.channel(), self.member().accountId(), body.text()));
    }

    @Operation(summary = "The appeals that wait", description = """
                    For those who keep order, the oldest first, 200 at the most, with what each is against. Those \
                    against what has ended meanwhile are not in it. `othersDecide`: it is against what the caller did. \
                    403 `chat-not-allowed`.""")
    @GetMapping
    Mono<AppealList> waitingAppeals(@PathVariable String slug, Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.waiting(steward.channel().id(), steward.member()))
                .map(AppealList::new);
    }

    @Operation(summary = "Accepts an appeal", description = """
                    Lifts the ban or timeout that it is against, and writes it down, both or neither; the person is \
                    told. Whoever did that does not decide, unless they are the host or an administrator: 403 \
                    `appeal-own-act`. 403 `chat-not-allowed`, `chat-higher-rank`; 404 `appeal-not-found`; 409 \
                    `appeal-decided`.""")
    @PostMapping("/{appealId}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acceptAppeal(
            @PathVariable String slug,
            @PathVariable UUID appealId,
            @Valid @RequestBody Acceptance body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.accept(steward.channel(), steward.member(), appealId, body.answer()));
    }

    @Operation(summary = "Rejects an appeal", description = """
                    The person reads the answer. 403 `appeal-own-act`, `chat-not-allowed`, `chat-higher-rank`; 404 \
                    `appeal-not-found`; 409 `appeal-decided`.""")
    @PostMapping("/{appealId}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> rejectAppeal(
            @PathVariable String slug,
            @PathVariable UUID appealId,
            @Valid @RequestBody Rejection body,
            Authentication who) {
        return entrance.act(slug, who)
                .flatMap(steward -> desk.reject(steward.channel(), steward.member(), appealId, body.answer()));
    }
}
