package live.ovation.stream;

import java.time.Instant;
import java.util.UUID;
import live.ovation.platform.Bookmark;
import live.ovation.platform.DayCount;
import live.ovation.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Every broadcast there was: for who runs the house. */
@Service
public class Broadcasts {

    private final StreamRepository rows;
    private final BroadcastCountRepository counts;

    Broadcasts(StreamRepository rows, BroadcastCountRepository counts) {
        this.rows = rows;
        this.counts = counts;
    }

    /**
     * Those whose title has {@code part} in it, the newest first.
     *
     * @param channelId null for those of all channels
     */
    public Flux<Stream> find(@Nullable UUID channelId, String part, Bookmark after, int most) {
        return rows.findNewest(channelId, LikePattern.containing(part), after.at(), after.id(), most)
                .map(StreamRow::toStream);
    }

    /** How many began each day, the oldest first; a day without any is left out. */
    public Flux<DayCount> perDay(Instant since) {
        return counts.perDay(since);
    }
}
