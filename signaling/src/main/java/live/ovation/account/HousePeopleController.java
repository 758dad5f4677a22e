package live.ovation.account;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** People, for administrators only (the security filter asks {@code Admins}). */
@RestController
@RequestMapping("/api/v1/admin/people")
class HousePeopleController {

    private static final Limit LOOKS = new Limit("people-looks", 120, Duration.ofMinutes(1));
    private static final Limit ACTS = new Limit("people-acts", 60, Duration.ofMinutes(1));

    private final HousePeople people;
    private final RateLimits limits;

    HousePeopleController(HousePeople people, RateLimits limits) {
        this.people = people;
        this.limits = limits;
    }

    record PeopleFound(List<HousePeople.PersonView> people) {}

    /** Those whose e-mail or display name has {@code query} in it, the newest first and at most 50. */
    @GetMapping
    Mono<PeopleFound> find(@RequestParam(defaultValue = "") @Size(max = 100) String query, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> people.find(query)))
                .map(PeopleFound::new);
    }

    /** Signs somebody out on all of their devices, at once. 404 {@code person-not-found}. */
    @DeleteMapping("/{id}/sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(@PathVariable UUID id, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> people.signOut(id, Accounts.idOf(who))));
    }
}
