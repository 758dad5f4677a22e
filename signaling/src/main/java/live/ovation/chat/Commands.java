package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Lines that begin with a stroke. */
interface Commands {

    /**
     * Carries a line out, and answers with the command's name, or with what became of the message that it says.
     *
     * @param messageId the id of what is said by it, if anything is
     */
    Mono<Chat.Sent> run(
            Channel channel, Member member, UUID messageId, String line, List<UUID> mentions, @Nullable UUID replyTo);
}
