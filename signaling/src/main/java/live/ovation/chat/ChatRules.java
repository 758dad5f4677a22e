package live.ovation.chat;

import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may write what, and how often. */
interface ChatRules {

    /**
     * The text as it may be written. Errors with the problem that keeps it from being written now; for who moderates only with
     * {@code chat-warned}.
     */
    Mono<Passed> mayWrite(Channel channel, Member member, TextScreen.Draft draft, ChatModes modes);

    /**
     * A text that may be written.
     *
     * @param objection for which a moderator has to look at it first; null: it may be said at once
     */
    record Passed(String text, TextScreen.@Nullable Objection objection) {}

    Mono<ChatModes> modes(UUID channelId);

    /**
     * What somebody is and may.
     *
     * @param member null for who is not signed in
     */
    Mono<ChatYouView> you(Channel channel, @Nullable Member member);

    /** Whose roles or silence has changed, on whichever node. */
    Flux<Changed> changes();

    /** Somebody in a channel's chat. */
    record Changed(UUID channelId, UUID accountId) {}
}
