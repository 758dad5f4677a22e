package live.ovation.sanction;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Closures.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What administrators do against broadcasts, channels and people, and take back. */
@RestController
@RequestMapping("/api/v1/admin")
@ResponseStatus(HttpStatus.NO_CONTENT)
class SanctionController {

    private static final Limit ACTS = new Limit("sanctions", 120, Duration.ofMinutes(1));
    static final int LONGEST_REASON = 500;

    private final Sanctions sanctions;
    private final RateLimits limits;

    SanctionController(Sanctions sanctions, RateLimits limits) {
        this.sanctions = sanctions;
        this.limits = limits;
    }

    /** @param reason everybody who comes there reads it, and so does whose it is */
    record Takedown(@NotBlank @Size(max = LONGEST_REASON) String reason) {

        Order by(Authentication who) {
            return new Order(Accounts.idOf(who), reason.strip(), null);
        }
    }

    /**
     * For how long, and why.
     *
     * @param until when it ends by itself; absent: when somebody takes it back
     */
    record Suspension(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant until) {

        Order by(Authentication who) {
            return new Order(Accounts.idOf(who), reason.strip(), until);
        }
    }

    @Operation(summary = "Takes a broadcast down", description = """
                    Cuts it at once, on every path: who broadcasts (from a page, by WHIP or RTMP) and who watches (by \
                    WebRTC, WHEP or HLS). Until it is restored, its recording is hidden, and its channel can't go on \
                    air: stream keys are refused. Whoever comes to the channel reads the reason, and its owner gets \
                    it by mail. 404 `stream-not-found`; 409 `stream-ended` when it is over (hide the video then), \
                    `already-closed`.""")
    @PostMapping("/streams/{streamId}/takedown")
    Mono<Void> takeDown(@PathVariable UUID streamId, @Valid @RequestBody Takedown body, Authentication who) {
        return limited(who, () -> sanctions.takeDown(streamId, body.by(who)));
    }

    @Operation(summary = "Takes a takedown back", description = """
                    The recording is there again, and the channel can go on air; the broadcast itself does not go on. \
                    404 `stream-not-found`, 409 `not-closed`.""")
    @DeleteMapping("/streams/{streamId}/takedown")
    Mono<Void> restore(
            @PathVariable UUID streamId,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_REASON) String reason,
            Authentication who) {
        return limited(who, () -> sanctions.restore(streamId, Accounts.idOf(who), reason));
    }

    @Operation(summary = "Hides a recording", description = """
                    From everybody, within a second or two; its owner still sees in the studio that it is there, and \
                    why it is hidden. 404 `stream-not-found`; 409 `stream-live` while its broadcast is on air, \
                    `already-closed`.""")
    @PostMapping("/videos/{videoId}/takedown")
    Mono<Void> hideVideo(@PathVariable UUID videoId, @Valid @RequestBody Takedown body, Authentication who) {
        return limited(who, () -> sanctions.hideVideo(videoId, body.by(who)));
    }

    @Operation(summary = "Shows a hidden recording again", description = "404 `stream-not-found`, 409 `not-closed`.")
    @DeleteMapping("/videos/{videoId}/takedown")
    Mono<Void> showVideo(
            @PathVariable UUID videoId,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_REASON) String reason,
            Authentication who) {
        return limited(who, () -> sanctions.showVideo(videoId, Accounts.idOf(who), reason));
    }

    @Operation(summary = "Suspends a channel", description = """
                    Closes all of it, for a time or until it is reinstated: what is on air is cut at once, recordings \
                    and chat are closed, and it is on no list. Whoever comes there reads the reason, and its owner \
                    gets it by mail. 404 `channel-not-found`, 409 `already-closed`, 400 `invalid-request` for a time \
                    that is over.""")
    @PutMapping("/channels/{slug}/suspension")
    Mono<Void> suspendChannel(@PathVariable String slug, @Valid @RequestBody Suspension body, Authentication who) {
        return limited(who, () -> sanctions.suspendChannel(slug, body.by(who)));
    }

    @Operation(summary = "Reinstates a channel", description = "404 `channel-not-found`, 409 `not-closed`.")
    @DeleteMapping("/channels/{slug}/suspension")
    Mono<Void> reinstateChannel(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_REASON) String reason,
            Authentication who) {
        return limited(who, () -> sanctions.reinstateChannel(slug, Accounts.idOf(who), reason));
    }

    @Operation(summary = "Suspends an account", description = """
                    For a time or until it is reinstated: all its sign-ins end at once, on every node, nobody signs \
                    in to it, and its channel is closed as by a suspension of it. The person gets a letter with the \
                    reason. 404 `person-not-found`; 403 `person-higher-rank` for an administrator; 409 \
                    `already-suspended`; 400 `invalid-request` for a time that is over.""")
    @PutMapping("/people/{accountId}/suspension")
    Mono<Void> suspendPerson(@PathVariable UUID accountId, @Valid @RequestBody Suspension body, Authentication who) {
        return limited(who, () -> sanctions.suspendPerson(accountId, body.by(who)));
    }

    @Operation(
            summary = "Reinstates an account",
            description = "Its channel is open again, too. 404 `person-not-found`, 409 `not-suspended`.")
    @DeleteMapping("/people/{accountId}/suspension")
    Mono<Void> reinstatePerson(
            @PathVariable UUID accountId,
            @RequestParam(required = false) @Nullable @Size(max = LONGEST_REASON) String reason,
            Authentication who) {
        return limited(who, () -> sanctions.reinstatePerson(accountId, Accounts.idOf(who), reason));
    }

    /** What is closed now, the newest first and 200 at the most. */
    record Closings(List<Sanctions.Closing> closures) {}

    @Operation(summary = "What is taken down and suspended now", description = """
                    Broadcasts, recordings and channels, the newest first and 200 at the most. `cause` says what is \
                    closed: `stream`, `video`, `channel`, or `account` for the channel of somebody who is suspended.""")
    @GetMapping("/closures")
    @ResponseStatus(HttpStatus.OK)
    Mono<Closings> closures(Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(sanctions::all)).map(Closings::new);
    }

    private Mono<Void> limited(Authentication who, Supplier<Mono<Void>> act) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(act));
    }
}
