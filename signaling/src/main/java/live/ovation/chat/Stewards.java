package live.ovation.chat;

import live.ovation.channel.Channel;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Those who keep order in a channel's chat: its host, its moderators and the administrators. */
@Service
public class Stewards {

    private final Entrance entrance;

    Stewards(Entrance entrance) {
        this.entrance = entrance;
    }

    /** The channel, for who keeps order there. Errors with {@code channel-not-found} and {@code chat-not-allowed}. */
    public Mono<Channel> channelOf(String slug, Authentication who) {
        return entrance.act(slug, who).map(Entrance.Steward::channel);
    }
}
