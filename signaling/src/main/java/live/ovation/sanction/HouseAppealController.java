package live.ovation.sanction;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.account.AppealTickets;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.sanction.HouseAppeals.HouseAppeal;
import live.ovation.sanction.HouseAppeals.OwnSanctions;
import live.ovation.stream.Closure.Cause;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the house has closed of somebody, and what they say against it: signed in, or by a ticket for those who can't sign in. */
@RestController
class HouseAppealController {

    private static final Limit LOOKS = new Limit("house-appeal-looks", 60, Duration.ofMinutes(1));
    private static final Limit APPEALS = new Limit("house-appeals", 10, Duration.ofHours(1));
    private static final int LONGEST_TICKET = 100;

    private final HouseAppeals appeals;
    private final AppealTickets tickets;
    private final RateLimits limits;

    HouseAppealController(HouseAppeals appeals, AppealTickets tickets, RateLimits limits) {
        this.appeals = appeals;
        this.tickets = tickets;
        this.limits = limits;
    }

    /** @param ticket of the link in a letter, or {@code appeal} of the problem {@code account-suspended} */
    record TicketShown(@NotBlank @Size(max = LONGEST_TICKET) String ticket) {}

    /** @param targetId of the account, channel or broadcast that it is on */
    record NewHouseAppeal(
            @NotNull Cause cause,
            @NotNull UUID targetId,
            @NotBlank @Size(max = HouseAppeals.LONGEST) String text) {}

    /** @param ticket as in {@link TicketShown} */
    record NewTicketAppeal(
            @NotBlank @Size(max = LONGEST_TICKET) String ticket,
            @NotNull Cause cause,
            @NotNull UUID targetId,
            @NotBlank @Size(max = HouseAppeals.LONGEST) String text) {}

    @Operation(summary = "What the house has closed of oneself", description = """
                    One's channel, broadcasts and recordings that are suspended, taken down or hidden now (`inForce`), \
                    why, until when, and what became of one's appeal against it; and what one appealed against that is \
                    over (`past`).""")
    @GetMapping("/api/v1/me/sanctions")
    Mono<OwnSanctions> ownSanctions(Authentication who) {
        return limits.take(LOOKS, who.getName()).then(Mono.defer(() -> appeals.of(Accounts.idOf(who))));
    }

    @Operation(summary = "Appeals against what the house did", description = """
                    Once for each, 2000 characters at the most. An administrator decides, another one than who did it \
                    where there is another; the answer comes by mail and is in `GET /api/v1/me/sanctions`. 409 \
                    `appeal-nothing` where nothing of that kind is on one now, `appeal-exists` for a second one.""")
    @PostMapping("/api/v1/me/sanctions/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<HouseAppeal> appeal(@Valid @RequestBody NewHouseAppeal body, Authentication who) {
        return limits.take(APPEALS, who.getName())
                .then(Mono.defer(() -> appeals.write(Accounts.idOf(who), body.cause(), body.targetId(), body.text())));
    }

    @Operation(summary = "What the house has closed, by a ticket", description = """
                    As `GET /api/v1/me/sanctions`, for somebody who can't sign in: the suspension of the account is in \
                    it, too. The ticket is in the link of the letter that told them (good for 90 days), and in \
                    `appeal` of the problem `account-suspended` that a right sign-in gets (good for an hour). 410 \
                    `invalid-link`.""")
    @PostMapping("/api/v1/appeals/sanctions")
    Mono<OwnSanctions> sanctionsByTicket(@Valid @RequestBody TicketShown body, ServerWebExchange exchange) {
        return limits.take(LOOKS, ClientAddress.of(exchange.getRequest()))
                .then(Mono.defer(() -> tickets.whose(body.ticket())))
                .flatMap(appeals::of);
    }

    @Operation(summary = "Appeals by a ticket", description = """
                    As `POST /api/v1/me/sanctions/appeals`. 410 `invalid-link`; 409 `appeal-nothing`, `appeal-exists`.""")
    @PostMapping("/api/v1/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<HouseAppeal> appealByTicket(@Valid @RequestBody NewTicketAppeal body, ServerWebExchange exchange) {
        return limits.take(APPEALS, ClientAddress.of(exchange.getRequest()))
                .then(Mono.defer(() -> tickets.whose(body.ticket())))
                .flatMap(accountId -> appeals.write(accountId, body.cause(), body.targetId(), body.text()));
    }
}
