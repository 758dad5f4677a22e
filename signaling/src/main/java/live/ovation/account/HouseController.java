package live.ovation.account;

import java.time.Duration;
import live.ovation.mail.Mail;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What anybody may know of the house before they sign in. */
@RestController
class HouseController {

    private static final Limit LOOKS = new Limit("house", 60, Duration.ofMinutes(1));

    private final AccountRepository accounts;
    private final Mail mail;
    private final RateLimits limits;

    HouseController(AccountRepository accounts, Mail mail, RateLimits limits) {
        this.accounts = accounts;
        this.mail = mail;
        this.limits = limits;
    }

    /**
     * @param administered whether somebody runs the house yet
     * @param mailServer whether letters reach people, or only a folder of the machine
     */
    record HouseState(boolean administered, boolean mailServer) {}

    @GetMapping("/api/v1/house")
    Mono<HouseState> house(ServerWebExchange exchange) {
        return limits.take(LOOKS, ClientAddress.of(exchange.getRequest()))
                .then(Mono.defer(accounts::existsByAdminIsTrue))
                .map(administered -> new HouseState(administered, mail.leavesTheHouse()));
    }
}
