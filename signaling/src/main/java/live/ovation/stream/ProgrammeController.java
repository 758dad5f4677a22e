package live.ovation.stream;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import live.ovation.account.Accounts;
import live.ovation.channel.Category;
import live.ovation.channel.Directory.Wanted;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class ProgrammeController {

    private static final Limit SEARCHES = new Limit("channel-search", 120, Duration.ofMinutes(1));

    private final Programme programme;
    private final RateLimits limits;

    ProgrammeController(Programme programme, RateLimits limits) {
        this.programme = programme;
        this.limits = limits;
    }

    /**
     * The channels that fit, 24 at a time, those on air first, then the most followed. 400 {@code unknown-category},
     * {@code invalid-cursor}.
     *
     * @param category one of {@code /api/v1/categories}
     * @param q in title, address or description; a typing error is forgiven
     * @param tag one that the channel has, as a whole
     * @param after the {@code next} of the answer before
     */
    @GetMapping("/channels")
    Mono<ChannelList> channels(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable @Size(max = 60) String q,
            @RequestParam(required = false) @Nullable @Size(max = 24) String tag,
            @RequestParam(required = false) @Nullable @Size(max = 120) String after,
            ServerWebExchange exchange) {
        return limits.take(SEARCHES, ClientAddress.of(exchange.getRequest().getRemoteAddress()))
                .then(Mono.defer(() -> programme.browse(
                        new Wanted(plain(q), category == null ? null : Category.of(category), plain(tag)),
                        Cursor.parse(after))));
    }

    /** The channels that the account follows, those on air first, then the latest; 500 at the most. */
    @GetMapping("/me/follows")
    Mono<ChannelList> follows(Authentication who) {
        return limits.take(SEARCHES, who.getName()).then(Mono.defer(() -> programme.followedBy(Accounts.idOf(who))));
    }

    /** No text of ours has control characters, and the database refuses one of them. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\p{Cntrl}", "");
    }
}
