package live.ovation.gateway;

import live.ovation.channel.Channel;
import live.ovation.channel.StreamKeys;
import live.ovation.platform.Background;
import live.ovation.sfu.Media;
import live.ovation.sfu.Sfu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Shows encoders the door whose stream key is not good any more. Every broadcast over WHIP came in with the channel's key. */
@Component
class KeyWatch extends Background {

    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

    private final StreamKeys keys;
    private final Sfu sfu;
    private final HttpSessions sessions;

    KeyWatch(StreamKeys keys, Sfu sfu, HttpSessions sessions) {
        this.keys = keys;
        this.sfu = sfu;
        this.sessions = sessions;
    }

    @Override
    protected Disposable begin() {
        return keys.revocations().concatMap(this::drop).subscribe();
    }

    /** The stream itself is interrupted, not over: its broadcaster comes back with the new key. */
    private Mono<Void> drop(Channel channel) {
        return sfu.all()
                .filter(media -> HttpSessions.isOf(media, Media.Kind.PUBLISH, channel.slug()))
                .concatMap(media -> sessions.drop(media))
                .then()
                .onErrorResume(e -> {
                    log.error("Could not drop who broadcasts on channel {} with a revoked key", channel.id(), e);
                    return Mono.empty();
                });
    }
}
