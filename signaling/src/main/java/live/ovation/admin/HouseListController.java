package live.ovation.admin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.platform.Bookmark;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The lists and numbers of the house; for administrators only (the security filter asks {@code Admins}). */
@RestController
@RequestMapping("/api/v1/admin")
class HouseListController {

    private static final Limit LOOKS = new Limit("house-lists", 240, Duration.ofMinutes(1));

    private final HouseLists lists;
    private final Dashboards dashboards;
    private final RateLimits limits;

    HouseListController(HouseLists lists, Dashboards dashboards, RateLimits limits) {
        this.lists = lists;
        this.dashboards = dashboards;
        this.limits = limits;
    }

    @Operation(summary = "The numbers of the house", description = """
                    People and channels there are; how many signed up and how many broadcasts began on each of the \
                    last 30 days (UTC, days without any left out); what waits to be decided (`backlog`: open reports, \
                    appeals); and the errors of each of the last 60 minutes on all nodes together: answers that \
                    failed on our side (`failed`, a status of 500 or more) and errors in the log (`logged`).""")
    @GetMapping("/dashboard")
    Mono<Dashboard> dashboard(Authentication who) {
        return limits.take(LOOKS, who.getName()).then(Mono.defer(dashboards::look));
    }

    @Operation(summary = "All channels", description = """
                    Those whose address or title has `query` in it, listed publicly or not, the newest first, 50 at a \
                    time; `next` of one answer is `after` of the next question. `closed` says why a channel is \
                    suspended, or can't go on air. 400 `invalid-cursor`.""")
    @GetMapping("/channels")
    Mono<HouseLists.ChannelItems> houseChannels(
            @RequestParam(defaultValue = "") @Size(max = 100) String query,
            @RequestParam(required = false) @Nullable @Size(max = 100) String after,
            Authentication who) {
        return limits.take(LOOKS, who.getName()).then(Mono.defer(() -> lists.channels(query, Bookmark.parse(after))));
    }

    @Operation(summary = "All broadcasts", description = """
                    What was and is on air, the newest first, 50 at a time: those whose title has `query` in it, of \
                    one channel where `channel` has its address. `recorded` says whether there is a recording, which \
                    has the same id; `closed` why it can't be watched. 404 `channel-not-found`, 400 \
                    `invalid-cursor`.""")
    @GetMapping("/broadcasts")
    Mono<HouseLists.BroadcastItems> houseBroadcasts(
            @RequestParam(required = false) @Nullable @Size(max = 40) String channel,
            @RequestParam(defaultValue = "") @Size(max = 100) String query,
            @RequestParam(required = false) @Nullable @Size(max = 100) String after,
            Authentication who) {
        return limits.take(LOOKS, who.getName())
                .then(Mono.defer(() -> lists.broadcasts(channel, query, Bookmark.parse(after))));
    }
}
