package live.ovation.sanction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Closures.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The same sanction for many; for administrators only (the security filter asks {@code Admins}). */
@RestController
class BulkController {

    private static final Limit ACTS = new Limit("bulk-sanctions", 20, Duration.ofMinutes(1));
    private static final int MOST = 100;

    private final BulkSanctions sanctions;
    private final RateLimits limits;

    BulkController(BulkSanctions sanctions, RateLimits limits) {
        this.sanctions = sanctions;
        this.limits = limits;
    }

    /** What is done to each. */
    enum BulkAction {
        @JsonProperty("suspend-people")
        SUSPEND_PEOPLE,
        @JsonProperty("reinstate-people")
        REINSTATE_PEOPLE,
        @JsonProperty("suspend-channels")
        SUSPEND_CHANNELS,
        @JsonProperty("reinstate-channels")
        REINSTATE_CHANNELS,
        @JsonProperty("take-down-streams")
        TAKE_DOWN_STREAMS,
        @JsonProperty("restore-streams")
        RESTORE_STREAMS,
        @JsonProperty("hide-videos")
        HIDE_VIDEOS,
        @JsonProperty("show-videos")
        SHOW_VIDEOS
    }

    /**
     * An order for many.
     *
     * @param targets account, broadcast or video ids, or the addresses of channels
     * @param until when a suspension ends by itself; absent: when somebody takes it back
     */
    record BulkOrder(
            @NotNull BulkAction action,
            @NotEmpty @Size(max = MOST) List<@NotBlank @Size(max = 40) String> targets,

            @NotBlank @Size(max = SanctionController.LONGEST_REASON)
            String reason,

            @Nullable Instant until) {

        Order by(Authentication who) {
            return new Order(Accounts.idOf(who), reason.strip(), until);
        }
    }

    /**
     * What came of one.
     *
     * @param problem the code of what kept it from being done; missing when it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkOutcome(String target, @Nullable String problem) {}

    /** In the order in which they were asked for. */
    record BulkOutcomes(List<BulkOutcome> outcomes) {}

    @Operation(summary = "Does the same to many", description = """
                    One after the other, as the routes for one do it: each is a transaction of its own with its line in \
                    the audit log, and its owner gets a letter. One that fails does not keep the others from being \
                    done: `problem` says why, with the code that the route for one would have answered with, or \
                    `invalid-request` for what is no id. 100 targets at the most; the same one twice counts once.""")
    @PostMapping("/api/v1/admin/bulk")
    Mono<BulkOutcomes> bulk(@Valid @RequestBody BulkOrder body, Authentication who) {
        return limits.take(ACTS, who.getName())
                .thenMany(sanctions.carryOut(
                        body.action(), body.targets().stream().distinct().toList(), body.by(who)))
                .collectList()
                .map(BulkOutcomes::new);
    }
}
