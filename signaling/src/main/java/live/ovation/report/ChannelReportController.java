package live.ovation.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.chat.Stewards;
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

/** Reports about a channel's chat. For the host and the moderators; 403 {@code chat-not-allowed} for everybody else. */
@RestController
@RequestMapping("/api/v1/channels/{slug}/reports")
class ChannelReportController {

    private final Casebook casebook;
    private final ReviewDesk desk;
    private final Stewards stewards;

    ChannelReportController(Casebook casebook, ReviewDesk desk, Stewards stewards) {
        this.casebook = casebook;
        this.desk = desk;
        this.stewards = stewards;
    }

    @Operation(summary = "Reports about a chat", description = """
                    About messages and people of this chat, in the order of the house's queue; administrators see them, \
                    too. Who reported something is not told, and none about yourself is in it. 403 \
                    `chat-not-allowed`; 404 `channel-not-found`; 400 `invalid-message`.""")
    @GetMapping
    Mono<ReportQueue> channelReports(
            @PathVariable String slug,
            @RequestParam(defaultValue = "open") @Pattern(regexp = "open|resolved") String state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "message|person") String kind,
            @RequestParam(required = false) @Nullable UUID after,
            Authentication who) {
        return reviewer(slug, who)
                .flatMap(reviewer -> casebook.queue(reviewer, Casebook.Wanted.of(state, kind, after)));
    }

    @Operation(summary = "A report about a chat, with its evidence", description = """
                    What was to be seen when it was reported, and what people say of it, without their names. 403 \
                    `chat-not-allowed`, `report-about-you`; 404 `report-not-found`.""")
    @GetMapping("/{id}")
    Mono<ReportFile> channelReportFile(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return reviewer(slug, who)
                .flatMap(reviewer -> desk.find(reviewer, id).flatMap(row -> casebook.file(reviewer, row)));
    }

    @Operation(summary = "Claims a report about a chat", description = """
                    As an administrator does. 403 `chat-not-allowed`, `chat-higher-rank` when it is against somebody of \
                    your own rank or above, `report-about-you`; 404 `report-not-found`; 409 `report-claimed`, \
                    `report-resolved`.""")
    @PutMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> claimChannelReport(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return reviewer(slug, who).flatMap(reviewer -> desk.claim(reviewer, id));
    }

    @Operation(summary = "Gives a report about a chat back", description = """
                    403 `chat-not-allowed`, `report-about-you`; 404 `report-not-found`; 409 `report-claimed` when \
                    somebody else has it.""")
    @DeleteMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> releaseChannelReport(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return reviewer(slug, who).flatMap(reviewer -> desk.release(reviewer, id));
    }

    @Operation(summary = "Answers a report about a chat", description = """
                    As an administrator does. 403 `chat-not-allowed`, `chat-higher-rank` when it is against somebody of \
                    your own rank or above, `report-about-you`; 404 `report-not-found`; 409 `report-claimed`, \
                    `report-resolved`.""")
    @PostMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> resolveChannelReport(
            @PathVariable String slug, @PathVariable UUID id, @Valid @RequestBody Resolution body, Authentication who) {
        return reviewer(slug, who).flatMap(reviewer -> desk.resolve(reviewer, id, body.answer()));
    }

    private Mono<Reviewer> reviewer(String slug, Authentication who) {
        return stewards.channelOf(slug, who).map(channel -> new Reviewer(Accounts.idOf(who), channel));
    }
}
