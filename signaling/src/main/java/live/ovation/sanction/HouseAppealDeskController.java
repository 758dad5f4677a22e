package live.ovation.sanction;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The appeals against the house; for administrators only (the security filter asks {@code Admins}). */
@RestController
@RequestMapping("/api/v1/admin/appeals")
class HouseAppealDeskController {

    private static final Limit DECISIONS = new Limit("house-appeal-decisions", 120, Duration.ofMinutes(1));
    private static final int LONGEST_ANSWER = 500;

    private final HouseAppealQueue queue;
    private final HouseAppealDesk desk;
    private final RateLimits limits;

    HouseAppealDeskController(HouseAppealQueue queue, HouseAppealDesk desk, RateLimits limits) {
        this.queue = queue;
        this.desk = desk;
        this.limits = limits;
    }

    /** @param answer is told to them */
    record HouseAcceptance(
            @Nullable @Size(max = LONGEST_ANSWER) String answer) {}

    /** @param answer is told to them */
    record HouseRejection(
            @NotBlank @Size(max = LONGEST_ANSWER) String answer) {}

    /** The oldest first. */
    record HouseAppealList(@NotNull List<HouseAppealQueue.WaitingHouseAppeal> appeals) {}

    @Operation(summary = "The appeals against the house that wait", description = """
                    Against suspensions, takedowns and hidden recordings that are in force, the oldest first and 200 at \
                    the most, with what was done, why and by whom. `othersDecide`: it is against what the caller did, \
                    and there is another administrator to decide.""")
    @GetMapping
    Mono<HouseAppealList> waitingHouseAppeals(Authentication who) {
        return limits.take(DECISIONS, who.getName())
                .then(Mono.defer(() -> queue.seenBy(Accounts.idOf(who))))
                .map(HouseAppealList::new);
    }

    @Operation(summary = "Accepts an appeal against the house", description = """
                    Takes back what it is against, and writes both down, all or nothing; the person gets a letter with \
                    the answer. Whoever did that does not decide while there is another administrator: 403 \
                    `appeal-own-act`. 404 `appeal-not-found`; 409 `appeal-decided`, `appeal-lapsed` when what it is \
                    against is over.""")
    @PostMapping("/{appealId}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> acceptHouseAppeal(
            @PathVariable UUID appealId, @Valid @RequestBody HouseAcceptance body, Authentication who) {
        return limits.take(DECISIONS, who.getName())
                .then(Mono.defer(() -> desk.accept(appealId, Accounts.idOf(who), body.answer())));
    }

    @Operation(summary = "Rejects an appeal against the house", description = """
                    The person gets the answer by mail. 403 `appeal-own-act`; 404 `appeal-not-found`; 409 \
                    `appeal-decided`, `appeal-lapsed`.""")
    @PostMapping("/{appealId}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> rejectHouseAppeal(
            @PathVariable UUID appealId, @Valid @RequestBody HouseRejection body, Authentication who) {
        return limits.take(DECISIONS, who.getName())
                .then(Mono.defer(() -> desk.reject(appealId, Accounts.idOf(who), body.answer())));
    }
}
