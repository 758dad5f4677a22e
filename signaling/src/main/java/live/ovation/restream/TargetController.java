package live.ovation.restream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Other services that a channel's streams are sent on to, over RTMP. 403 {@code channel-not-owned} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/restreams")
class TargetController {

    private static final Limit LOOKS = new Limit("restreams", 240, Duration.ofMinutes(1));

    private static final String LINE = "[^\\u0000-\\u001f\\u007f]*";
    private static final String RULE = "must not contain control characters";

    private final Targets targets;
    private final RateLimits limits;

    TargetController(Targets targets, RateLimits limits) {
        this.targets = targets;
        this.limits = limits;
    }

    /**
     * A new target.
     *
     * @param url {@code rtmps:} or {@code rtmp:}, without the key
     * @param streamKey is kept sealed and never shown again
     * @param automatic begins with each stream
     */
    record NewTarget(
            @NotBlank @Size(max = 80) @Pattern(regexp = LINE, message = RULE)
            String name,

            @NotBlank @Size(max = 2000) String url,

            @NotBlank @Size(max = 500) @Pattern(regexp = LINE, message = RULE)
            String streamKey,

            boolean automatic) {}

    /**
     * What is absent stays as it is. What is being sent is sent anew when the address or the key changes.
     *
     * @param streamKey needed with another {@code url}
     */
    record TargetChange(
            @Nullable @Size(min = 1, max = 80) @Pattern(regexp = LINE, message = RULE)
            String name,

            @Nullable @Size(min = 1, max = 2000) String url,

            @Nullable @Size(min = 1, max = 500) @Pattern(regexp = LINE, message = RULE)
            String streamKey,

            @Nullable Boolean automatic) {}

    record TargetList(List<Target> targets) {}

    /** The targets and how it is with them, in the order in which they were added. */
    @GetMapping
    Mono<TargetList> restreams(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> targets.list(Accounts.idOf(who), slug)))
                .map(TargetList::new);
    }

    /** Adds one. 400 {@code unusable-restream-address}, 409 {@code restream-limit}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Target> addRestream(@PathVariable String slug, @Valid @RequestBody NewTarget body, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> targets.add(
                        Accounts.idOf(who),
                        slug,
                        body.name().strip(),
                        body.url().strip(),
                        body.streamKey().strip(),
                        body.automatic())));
    }

    /** Changes one. 400 {@code unusable-restream-address}, {@code restream-key-needed}, 404 {@code restream-not-found}. */
    @PatchMapping("/{id}")
    Mono<Target> changeRestream(
            @PathVariable String slug,
            @PathVariable UUID id,
            @Valid @RequestBody TargetChange body,
            Authentication who) {
        var order = new Targets.Order(
                stripped(body.name()), stripped(body.url()), stripped(body.streamKey()), body.automatic());
        return limited(who).then(Mono.defer(() -> targets.change(Accounts.idOf(who), slug, id, order)));
    }

    /** Removes one, which is sent nothing more. One that is not there is no error. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeRestream(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who).then(Mono.defer(() -> targets.remove(Accounts.idOf(who), slug, id)));
    }

    /** Sends what is on air, within seconds. 404 {@code restream-not-found}, 409 {@code stream-not-live}. */
    @PostMapping("/{id}/start")
    Mono<Target> startRestream(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who).then(Mono.defer(() -> targets.start(Accounts.idOf(who), slug, id)));
    }

    /** Sends what is on air no more. 404 {@code restream-not-found}, 409 {@code stream-not-live}. */
    @PostMapping("/{id}/stop")
    Mono<Target> stopRestream(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who).then(Mono.defer(() -> targets.stop(Accounts.idOf(who), slug, id)));
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(LOOKS, who.getName());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
