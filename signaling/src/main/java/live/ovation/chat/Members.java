package live.ovation.chat;

import java.util.UUID;
import live.ovation.channel.Channel;
import reactor.core.publisher.Mono;

/** Who people are in a chat. */
interface Members {

    Mono<Member> of(Channel channel, UUID accountId);
}
