package live.ovation.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.audit.AuditEntry;
import live.ovation.audit.AuditLog;
import live.ovation.audit.AuditProof;
import live.ovation.audit.AuditQuery;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The audit log, for administrators to read. Nothing writes to it from here. */
@RestController
@RequestMapping("/api/v1/admin/audit")
class AuditController {

    private static final Limit LOOKS = new Limit("audit-looks", 120, Duration.ofMinutes(1));
    private static final Limit LONG = new Limit("audit-exports", 6, Duration.ofMinutes(1));

    private final AuditLog log;
    private final AuditProof proof;
    private final AuditNames names;
    private final Channels channels;
    private final RateLimits limits;
    private final Clock clock;

    AuditController(
            AuditLog log, AuditProof proof, AuditNames names, Channels channels, RateLimits limits, Clock clock) {
        this.log = log;
        this.proof = proof;
        this.names = names;
        this.channels = channels;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A page of the log, the newest first.
     *
     * @param next for {@code before=}, to get the older ones; absent when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditPage(
            List<AuditNames.Line> entries, @Nullable Long next) {}

    /** How often each of those who keep order did what. */
    record Statistics(List<AuditNames.Tally> people) {}

    @Operation(summary = "Searches the audit log", description = """
                    What was done to keep order, by whom, to whom and why; the newest first, 100 at a time. All \
                    conditions have to be met. `action` is a word such as `chat.ban`, or the part before its point \
                    (`chat`) for all of a kind; `text` is looked for in reasons and details. An entry whose `actor` is \
                    missing was made by the house itself, or by somebody whose account is gone.""")
    @GetMapping
    Mono<AuditPage> audit(
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(required = false) @Nullable @Size(max = 60) String channel,
            @RequestParam(required = false) @Nullable @Size(max = 60) String target,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z.-]{1,40}") String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "") @Size(max = 100) String text,
            @RequestParam(required = false) @Nullable Long before,
            Authentication who) {
        AuditQuery query = new AuditQuery(actor, about, null, target, action, from, to, text, before);
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> within(query, channel)))
                .flatMap(log::search)
                .flatMap(entries -> names.lines(entries).map(lines -> page(entries, lines)));
    }

    @Operation(summary = "Exports the audit log", description = """
                    All of it, the newest first: one JSON object a line, as it is kept, with ids and hashes. Its first \
                    line's `hash` covers everything; keep it, to show later that nothing is missing.""")
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<ResponseEntity<Flux<AuditEntry>>> exportAudit(Authentication who) {
        return limits.take(LONG, who.getName())
                .thenReturn(ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
                        .body(log.all(AuditQuery.ALL)));
    }

    @Operation(summary = "Verifies the audit log", description = """
                    Reckons the chain of hashes anew. `whole` is false where an entry was changed, put in or left out \
                    (`brokenAt` is its place), and where `head`, a hash that was noted earlier, is not in it any more.""")
    @GetMapping("/verification")
    Mono<AuditProof.Verdict> verifyAudit(
            @RequestParam(defaultValue = "") @Pattern(regexp = "([0-9a-f]{64})?") String head, Authentication who) {
        return limits.take(LONG, who.getName()).then(Mono.defer(() -> proof.verify(head)));
    }

    @Operation(
            summary = "What those who keep order did",
            description = "How often each did what in the last 30 days, in the whole house.")
    @GetMapping("/statistics")
    Mono<Statistics> auditStatistics(Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> log.counts(null, clock.instant().minus(Duration.ofDays(30)))
                        .collectList()))
                .flatMap(names::tallies)
                .map(Statistics::new);
    }

    private Mono<AuditQuery> within(AuditQuery query, @Nullable String slug) {
        return slug == null
                ? Mono.just(query)
                : channels.find(slug).map(Channel::id).map(query::inChannel);
    }

    private static AuditPage page(List<AuditEntry> entries, List<AuditNames.Line> lines) {
        Long next = entries.size() < AuditLog.PAGE ? null : entries.getLast().seq();
        return new AuditPage(lines, next);
    }
}
