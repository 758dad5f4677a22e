package live.ovation.channel;

import java.util.List;
import java.util.UUID;
import live.ovation.platform.Grapevine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells every node of channels whose stream keys are not good any more: an encoder may be at another one than its owner. */
@Component
class RevokedKeys {

    private static final Logger log = LoggerFactory.getLogger(RevokedKeys.class);
    private static final String SUBJECT = "revoked-stream-keys";

    private final Channels channels;
    private final Grapevine grapevine;
    private final Sinks.Many<Channel> here = Sinks.many().multicast().directBestEffort();

    RevokedKeys(Channels channels, Grapevine grapevine) {
        this.channels = channels;
        this.grapevine = grapevine;
    }

    Mono<Void> tell(Channel channel) {
        return Mono.defer(() -> {
            announce(channel);
            return grapevine.tell(SUBJECT, channel.id().toString());
        });
    }

    /** Each from now on, from whichever node. */
    Flux<Channel> asTheyCome() {
        Flux<Channel> elsewhere = grapevine.hear(SUBJECT, UUID::fromString).concatMap(this::find);
        return Flux.merge(here.asFlux().onBackpressureBuffer(), elsewhere);
    }

    private synchronized void announce(Channel channel) {
        here.tryEmitNext(channel);
    }

    private Flux<Channel> find(UUID channelId) {
        return channels.findAll(List.of(channelId)).onErrorResume(e -> {
            log.error("Channel {}, whose stream key was revoked elsewhere, could not be read", channelId, e);
            return Flux.empty();
        });
    }
}
