package live.ovation.chat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Access;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class HistoryController {

    /** A class behind one address reads back together. */
    private static final Limit READS = new Limit("chat-history", 600, Duration.ofMinutes(1));

    private final Channels channels;
    private final Access access;
    private final PlaybackTokens tokens;
    private final History history;
    private final Members members;
    private final RateLimits limits;

    HistoryController(
            Channels channels,
            Access access,
            PlaybackTokens tokens,
            History history,
            Members members,
            RateLimits limits) {
        this.channels = channels;
        this.access = access;
        this.tokens = tokens;
        this.history = history;
        this.members = members;
        this.limits = limits;
    }

    /**
     * What was said in the channel's chat, for who may watch it, the oldest of a page first. Either backwards from the end or from
     * {@code before}, which each page gives for the next; or of a stretch of time, from {@code from} and before {@code to}, as a replay
     * needs it. Messages that were taken away are not in it; what is in the shadow ({@code shadowed}) only its author and who keeps order
     * get. 401 {@code login-required}, 403 {@code access-denied} and
     * {@code password-required}, which say in {@code why} whom the channel is for.
     *
     * @param before the {@code before} of the last page
     * @param token a playback token that was given for the channel's password
     */
    @GetMapping("/api/v1/channels/{slug}/chat/messages")
    Mono<History.Page> messages(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[0-9]{1,15}-[0-9]{1,15}") String before,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        return limits.take(READS, ClientAddress.of(exchange.getRequest().getRemoteAddress()))
                .then(Mono.defer(() -> channels.find(slug)))
                .delayUntil(channel -> access.watch(channel, viewer(channel, who, token)))
                .flatMap(channel -> reader(channel, who)
                        .flatMap(reader -> from == null && to == null
                                ? history.before(channel.id(), reader, end(before), limit)
                                : history.during(channel.id(), reader, required(from), required(to), limit)));
    }

    private Mono<History.Reader> reader(Channel channel, @Nullable Authentication who) {
        History.Reader anybody = new History.Reader(null, false);
        return who == null
                ? Mono.just(anybody)
                : members.of(channel, Accounts.idOf(who))
                        .map(member -> new History.Reader(member.accountId(), member.moderates()))
                        .onErrorReturn(ProblemException.class, anybody);
    }

    private Viewer viewer(Channel channel, @Nullable Authentication who, @Nullable String token) {
        Viewer viewer = Viewer.of(who == null ? null : Accounts.idOf(who));
        var shown = tokens.read(token);
        return shown != null && shown.channelId().equals(channel.id()) ? viewer.with(shown) : viewer;
    }

    private static Place end(@Nullable String before) {
        return before == null ? new Place(Long.MAX_VALUE, Long.MAX_VALUE) : Place.parse(before);
    }

    private static Instant required(@Nullable Instant time) {
        if (time == null
                || time.isBefore(Instant.EPOCH)
                || time.isAfter(Instant.EPOCH.plus(Duration.ofDays(200_000)))) {
            throw new ProblemException("invalid-message", HttpStatus.BAD_REQUEST, "from and to belong together.");
        }
        return time;
    }
}
