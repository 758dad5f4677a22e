package live.ovation.chat;

import java.util.List;
import java.util.UUID;
import live.ovation.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Lines that begin with a stroke. */
interface Commands {

    /** Carries a line out, and answers with the command's name. */
    Mono<String> run(Channel channel, Member member, String line, List<UUID> mentions, @Nullable UUID replyTo);
}
