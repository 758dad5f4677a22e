package live.ovation.channel;

import java.time.Instant;
import java.util.List;
import live.ovation.platform.Bookmark;
import live.ovation.platform.LikePattern;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** All channels there are, listed or not: for who runs the house. */
@Service
public class ChannelRegister {

    private final ChannelRepository rows;
    private final Channels channels;

    ChannelRegister(ChannelRepository rows, Channels channels) {
        this.rows = rows;
        this.channels = channels;
    }

    /** A channel and what is known of it. */
    public record Entry(Channel channel, Instant createdAt, long followers) {

        public Bookmark bookmark() {
            return new Bookmark(createdAt, channel.id());
        }
    }

    public Mono<Long> count() {
        return rows.count();
    }

    /** Those whose address or title has {@code part} in it, the newest first. */
    public Mono<List<Entry>> find(String part, Bookmark after, int most) {
        return rows.findNewest(LikePattern.containing(part), after.at(), after.id(), most)
                .collectList()
                .flatMap(found -> channels.withOwners(found)
                        .zipWithIterable(found, ChannelRegister::entry)
                        .collectList());
    }

    private static Entry entry(Channel channel, ChannelRow row) {
        return new Entry(channel, row.createdAt(), row.followers());
    }
}
