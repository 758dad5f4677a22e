package live.ovation.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.report.ReportViews.ReportFile;
import live.ovation.report.ReportViews.ReportQueue;
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

/** All reports of the house. For administrators. */
@RestController
@RequestMapping("/api/v1/admin/reports")
class HouseReportController {

    private static final Limit LOOKS = new Limit("report-looks", 240, Duration.ofMinutes(1));
    private static final Limit ACTS = new Limit("report-acts", 120, Duration.ofMinutes(1));

    private final Casebook casebook;
    private final ReviewDesk desk;
    private final RateLimits limits;

    HouseReportController(Casebook casebook, ReviewDesk desk, RateLimits limits) {
        this.casebook = casebook;
        this.desk = desk;
        this.limits = limits;
    }

    @Operation(summary = "The queue of reports", description = """
                    50 at a time: the gravest first, then what most people report, then what has waited for longest. \
                    What only people report in whose reports nothing was found mostly comes at the end. Answered ones \
                    (`state=resolved`) come with the latest first. `kind` is `message`, `person`, `stream` or `video`; \
                    `after` is the `next` of the page before. None about yourself is in it. 400 `invalid-message`.""")
    @GetMapping
    Mono<ReportQueue> reports(
            @RequestParam(defaultValue = "open") @Pattern(regexp = "open|resolved") String state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "message|person|stream|video") String kind,
            @RequestParam(required = false) @Nullable UUID after,
            Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> casebook.queue(reviewer(who), Casebook.Wanted.of(state, kind, after))));
    }

    @Operation(summary = "A report with its evidence", description = """
                    What was to be seen when it was reported, and all that people say of it (100 at the most), with how \
                    often nothing was found in what each of them reported before. 404 `report-not-found`; 403 \
                    `report-about-you`.""")
    @GetMapping("/{id}")
    Mono<ReportFile> reportFile(@PathVariable UUID id, Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> desk.find(reviewer(who), id)))
                .flatMap(row -> casebook.file(reviewer(who), row));
    }

    @Operation(summary = "Claims a report", description = """
                    So that nobody else deals with it for a quarter of an hour; claiming it again prolongs that. 404 \
                    `report-not-found`; 403 `report-about-you`; 409 `report-claimed` (`by` names who has it), \
                    `report-resolved`.""")
    @PutMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> claimReport(@PathVariable UUID id, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> desk.claim(reviewer(who), id)));
    }

    @Operation(summary = "Gives a report back", description = """
                    Others can claim it then. One that nobody has is no error. 404 `report-not-found`; 403 \
                    `report-about-you`; 409 `report-claimed` when somebody else has it.""")
    @DeleteMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> releaseReport(@PathVariable UUID id, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> desk.release(reviewer(who), id)));
    }

    @Operation(summary = "Answers a report", description = """
                    Closes it for good. All who reported it see the outcome, and get it by mail in their language if \
                    their address is shown to be theirs; `sentence` is added to that. It does nothing against what is \
                    reported: take that down, or suspend whose it is, first. 404 `report-not-found`; 403 \
                    `report-about-you`; 409 `report-claimed` when somebody else has it, `report-resolved`.""")
    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> resolveReport(@PathVariable UUID id, @Valid @RequestBody Resolution body, Authentication who) {
        return limits.take(ACTS, who.getName()).then(Mono.defer(() -> desk.resolve(reviewer(who), id, body.answer())));
    }

    private static Reviewer reviewer(Authentication who) {
        return Reviewer.administrator(Accounts.idOf(who));
    }
}
