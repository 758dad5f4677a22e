package live.ovation.report;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.ProblemException;
import live.ovation.stream.Access;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Channels for those who may watch them. Of what is behind a closed door nobody is told that it is there. */
@Component
class Doors {

    private final Channels channels;
    private final Access access;
    private final PlaybackTokens tokens;

    Doors(Channels channels, Access access, PlaybackTokens tokens) {
        this.channels = channels;
        this.access = access;
        this.tokens = tokens;
    }

    /** Errors with {@code channel-not-found}, and with {@code hidden} where they may not watch it. */
    Mono<Channel> enter(String slug, UUID accountId, @Nullable String token, Supplier<ProblemException> hidden) {
        return channels.find(slug).delayUntil(channel -> admit(channel, accountId, token, hidden));
    }

    /** Errors with {@code hidden} where it is gone or they may not watch it. */
    Mono<Channel> enter(UUID channelId, UUID accountId, @Nullable String token, Supplier<ProblemException> hidden) {
        return channels.findAll(List.of(channelId))
                .next()
                .switchIfEmpty(Mono.error(hidden))
                .delayUntil(channel -> admit(channel, accountId, token, hidden));
    }

    private Mono<Void> admit(
            Channel channel, UUID accountId, @Nullable String token, Supplier<ProblemException> hidden) {
        Viewer viewer = Viewer.of(accountId);
        var shown = tokens.read(token);
        Viewer known = shown != null && shown.channelId().equals(channel.id()) ? viewer.with(shown) : viewer;
        return access.watch(channel, known)
                .onErrorMap(ProblemException.class, e -> isRefusal(e) ? hidden.get() : e)
                .then();
    }

    private static boolean isRefusal(ProblemException e) {
        return e.status() == HttpStatus.UNAUTHORIZED || e.status() == HttpStatus.FORBIDDEN;
    }
}
