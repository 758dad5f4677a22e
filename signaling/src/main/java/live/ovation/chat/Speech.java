package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Says something in somebody's name, in a style that one asks for by a command. */
interface Speech {

    Mono<Void> say(
            Channel channel,
            Member member,
            ChatEvent.Style style,
            String text,
            List<UUID> mentions,
            @Nullable UUID replyTo);
}
