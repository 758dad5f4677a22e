package live.ovation.chat;

import java.time.Duration;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Access;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets callers of the REST routes of a chat in: who may watch the channel may look, and who moderates it may act. */
@Component
class Entrance {

    /** A class behind one address looks together. */
    private static final Limit LOOKS = new Limit("chat-looks", 600, Duration.ofMinutes(1));

    private static final Limit ACTS = new Limit("chat-acts", 120, Duration.ofMinutes(1));

    private final Channels channels;
    private final Access access;
    private final PlaybackTokens tokens;
    private final Members members;
    private final RateLimits limits;

    Entrance(Channels channels, Access access, PlaybackTokens tokens, Members members, RateLimits limits) {
        this.channels = channels;
        this.access = access;
        this.tokens = tokens;
        this.members = members;
        this.limits = limits;
    }

    /**
     * Somebody who looks at a chat.
     *
     * @param member null for who is not signed in
     */
    record Guest(Channel channel, @Nullable Member member) {

        boolean moderates() {
            return member != null && member.moderates();
        }

        boolean is(UUID accountId) {
            return member != null && member.accountId().equals(accountId);
        }
    }

    /** Somebody with an account, for whom it is about themselves. */
    record Present(Channel channel, Member member) {}

    /** Somebody who keeps order in a chat. */
    record Steward(Channel channel, Member member) {}

    /** Errors as {@link Access#watch} does. */
    Mono<Guest> look(String slug, @Nullable Authentication who, @Nullable String token, ServerWebExchange exchange) {
        return limits.take(LOOKS, ClientAddress.of(exchange.getRequest().getRemoteAddress()))
                .then(Mono.defer(() -> channels.find(slug)))
                .delayUntil(channel -> access.watch(channel, viewer(channel, who, token)))
                .flatMap(channel -> who == null
                        ? Mono.just(new Guest(channel, null))
                        : members.of(channel, Accounts.idOf(who)).map(member -> new Guest(channel, member)));
    }

    /** Errors with {@code channel-not-found} and {@code chat-not-allowed}. */
    Mono<Steward> act(String slug, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> channels.find(slug)))
                .flatMap(channel -> members.of(channel, Accounts.idOf(who)).map(member -> new Steward(channel, member)))
                .filter(steward -> steward.member().moderates())
                .switchIfEmpty(Mono.error(ChatProblems::notAllowed));
    }

    /** Anybody, about themselves. Errors with {@code channel-not-found}. */
    Mono<Present> self(String slug, Authentication who) {
        return limits.take(ACTS, who.getName())
                .then(Mono.defer(() -> channels.find(slug)))
                .flatMap(
                        channel -> members.of(channel, Accounts.idOf(who)).map(member -> new Present(channel, member)));
    }

    private Viewer viewer(Channel channel, @Nullable Authentication who, @Nullable String token) {
        Viewer viewer = Viewer.of(who == null ? null : Accounts.idOf(who));
        var shown = tokens.read(token);
        return shown != null && shown.channelId().equals(channel.id()) ? viewer.with(shown) : viewer;
    }
}
