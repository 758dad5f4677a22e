package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.platform.ProblemException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Those who keep order in a channel's chat: its host, its moderators and the administrators. */
@Service
public class Stewards {

    private final Entrance entrance;
    private final Members members;

    Stewards(Entrance entrance, Members members) {
        this.entrance = entrance;
        this.members = members;
    }

    /** The channel, for who keeps order there. Errors with {@code channel-not-found} and {@code chat-not-allowed}. */
    public Mono<Channel> channelOf(String slug, Authentication who) {
        return entrance.act(slug, who).map(Entrance.Steward::channel);
    }

    /**
     * Whether one of them may act on somebody: on a lower rank only. Who is gone has none. Errors with {@code chat-not-allowed} and
     * {@code chat-higher-rank}.
     */
    public Mono<Void> requireAbove(Channel channel, UUID steward, UUID other) {
        return Mono.zip(members.of(channel, steward), rolesOf(channel, other))
                .flatMap(both -> Rank.requireAbove(both.getT1(), both.getT2()));
    }

    private Mono<List<ChatRole>> rolesOf(Channel channel, UUID accountId) {
        return members.of(channel, accountId)
                .map(Member::roles)
                .onErrorResume(
                        ProblemException.class,
                        e -> e.code().equals(ChatProblems.noSuchPerson().code())
                                ? Mono.just(List.of())
                                : Mono.error(e));
    }
}
