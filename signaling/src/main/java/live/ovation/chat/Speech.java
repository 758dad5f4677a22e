package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Says something in somebody's name, in a style that one asks for by a command. */
interface Speech {

    /** Says it under an id: said once more, it is the same message. */
    Mono<Void> say(
            Channel channel,
            Member member,
            UUID messageId,
            ChatEvent.Style style,
            String text,
            List<UUID> mentions,
            @Nullable UUID replyTo);
}
