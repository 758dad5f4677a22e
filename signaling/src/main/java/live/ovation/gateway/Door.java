package live.ovation.gateway;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.stream.Access;
import live.ovation.stream.AccessRule;
import live.ovation.stream.PlaybackClaims;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets people into channels, by the access rule, whichever way they come. */
@Component
class Door {

    private final Access access;
    private final PlaybackTokens tokens;
    private final Accounts accounts;
    private final Streams streams;
    /** Who watches over WHEP, by media id. */
    private final ConcurrentMap<String, Viewer> players = new ConcurrentHashMap<>();

    Door(Access access, PlaybackTokens tokens, Accounts accounts, Streams streams) {
        this.access = access;
        this.tokens = tokens;
        this.accounts = accounts;
        this.streams = streams;
    }

    /**
     * Lets a participant in, who is asked again when the rule changes. Errors as {@link Access#watch} does.
     *
     * @param token that shows they know the channel's password
     */
    Mono<AccessRule> enter(Connection connection, Channel channel, @Nullable String token) {
        Viewer viewer = shown(Viewer.of(connection.requireParticipant().accountId()), channel, tokens.read(token));
        // before the rule is read, so that no change of it falls between the two
        connection.admit(channel, viewer);
        return access.watch(channel, viewer).doOnError(e -> connection.unfollow(channel.slug()));
    }

    /** Whether a participant, who may have come in already, may watch now; who may is asked again as those who came in are. */
    Mono<AccessRule> ask(Connection connection, Channel channel) {
        Viewer known = connection.viewerIn(channel);
        Viewer viewer =
                known == null ? Viewer.of(connection.requireParticipant().accountId()) : known;
        return access.watch(channel, viewer).doOnNext(rule -> connection.admit(channel, viewer));
    }

    /** Somebody who comes over HTTP with an access token, a playback token or nothing, and may watch. */
    Mono<Viewer> admit(Channel channel, String bearer) {
        Mono<Viewer> stranger = access.watch(channel, Viewer.STRANGER).thenReturn(Viewer.STRANGER);
        return bearer.isEmpty()
                ? stranger
                : stranger.onErrorResume(
                        e -> viewer(channel, bearer).delayUntil(viewer -> access.watch(channel, viewer)));
    }

    void seated(String mediaId, Viewer player) {
        players.put(mediaId, player);
    }

    void left(String mediaId) {
        players.remove(mediaId);
    }

    /** Who holds a media session over WHEP, as far as that is known. */
    Viewer player(String mediaId) {
        return players.getOrDefault(mediaId, Viewer.STRANGER);
    }

    private Mono<Viewer> viewer(Channel channel, String bearer) {
        PlaybackClaims claims = tokens.read(bearer);
        return claims == null
                ? accounts.authenticate(bearer).map(Account::id).map(Viewer::of)
                : streams.latest(channel.id())
                        .map(Stream::id)
                        .filter(claims.streamId()::equals)
                        .map(latest -> Viewer.of(claims.accountId()).with(claims))
                        .defaultIfEmpty(Viewer.STRANGER);
    }

    private static Viewer shown(Viewer viewer, Channel channel, @Nullable PlaybackClaims claims) {
        return claims != null && claims.channelId().equals(channel.id()) ? viewer.with(claims) : viewer;
    }
}
