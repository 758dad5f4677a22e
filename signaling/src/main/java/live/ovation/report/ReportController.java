package live.ovation.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.report.ReportViews.OwnReport;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where people report what should not be, and see what became of it. */
@RestController
@RequestMapping("/api/v1")
class ReportController {

    private static final Limit LOOKS = new Limit("report-own-looks", 60, Duration.ofMinutes(1));

    private final Filing filing;
    private final OwnReports own;
    private final RateLimits limits;

    ReportController(Filing filing, OwnReports own, RateLimits limits) {
        this.filing = filing;
        this.own = own;
        this.limits = limits;
    }

    /** The newest first, 100 at the most. */
    record OwnReportList(List<OwnReport> reports) {}

    @Operation(summary = "Reports something", description = """
                    A message, a person, a broadcast (on air or over) or a recording, to those who keep order: \
                    messages and people of a chat to its host and moderators and to administrators, everything else to \
                    administrators. A message is found by its `channel`; where it was read beside a recording, by that \
                    `video`: then whoever may watch the recording may report what was said during its broadcast. What \
                    is to be seen of it is put down at this moment and outlives it. Who reports something again \
                    changes only their words and category; several who report the same thing are one case. Nobody but \
                    administrators learns who reported it. Ten an hour, thirty a day, and twenty that nobody has \
                    answered yet. 400 `invalid-message`, `invalid-request` (a message without `channel` and `video`, \
                    the category `other` without words); 404 `chat-message-not-found`, `person-not-found`, \
                    `stream-not-found`, `video-not-found`, also for what is not yours to see, and \
                    `channel-not-found`; 409 `report-own` for what is yours, `report-limit`; 429 `rate-limited`.""")
    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> report(@Valid @RequestBody NewReport body, Authentication who) {
        return filing.file(Accounts.idOf(who), body);
    }

    @Operation(summary = "What you have reported", description = """
                    The newest first, 100 at the most, with what became of each: `open`, `in-review` while somebody \
                    looks at it, or `resolved` with the `outcome` and, where they wrote one, their `answer`.""")
    @GetMapping("/me/reports")
    Mono<OwnReportList> ownReports(Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> own.of(Accounts.idOf(who))))
                .map(OwnReportList::new);
    }
}
