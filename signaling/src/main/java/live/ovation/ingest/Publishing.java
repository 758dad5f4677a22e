package live.ovation.ingest;

import java.time.Duration;
import java.util.Set;
import live.ovation.channel.Channel;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Feed;
import live.ovation.sfu.RtpTrack.Codec;
import live.ovation.sfu.Sfu;
import live.ovation.stage.Stage;
import live.ovation.stream.Access;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What publications ask of the rest of the house. */
@Component
class Publishing {

    private static final String OWNERS = "rtmp:";
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Stage stage;
    private final Access access;
    private final Sfu sfu;
    private final RtmpProperties properties;

    Publishing(Stage stage, Access access, Sfu sfu, RtmpProperties properties) {
        this.stage = stage;
        this.access = access;
        this.sfu = sfu;
        this.properties = properties;
    }

    static boolean isOurs(String owner) {
        return owner.startsWith(OWNERS);
    }

    static String nameOf(String owner) {
        return owner.substring(OWNERS.length());
    }

    RtmpProperties properties() {
        return properties;
    }

    /** Errors with {@code channel-suspended} or {@code stream-taken-down}. */
    Mono<Void> mayGoLive(Channel channel) {
        return access.broadcast(channel);
    }

    /** @param name by which the same encoder is known after a restart of this service */
    Mono<Feed> goLive(Channel channel, String name, Set<Codec> codecs) {
        return stage.feed(channel, OWNERS + name, codecs).timeout(WITHIN).map(Stage.Fed::feed);
    }

    Mono<Void> close(String mediaId, CloseReason reason) {
        return sfu.close(mediaId, reason).timeout(WITHIN);
    }
}
