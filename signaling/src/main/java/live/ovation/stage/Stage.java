package live.ovation.stage;

import java.util.Set;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.RuleBook;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Feed;
import live.ovation.sfu.Media;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.Sfu;
import live.ovation.stream.Access;
import live.ovation.stream.Stream.Live;
import live.ovation.stream.Stream.Unfinished;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who sends. The room of a stream in the SFU is named by the stream's id. */
@Service
public class Stage {

    private static final int BITS_PER_KILOBIT = 1000;

    private final Streams streams;
    private final Access access;
    private final Sfu sfu;
    private final Uplinks uplinks;
    private final RuleBook rules;

    Stage(Streams streams, Access access, Sfu sfu, Uplinks uplinks, RuleBook rules) {
        this.streams = streams;
        this.access = access;
        this.sfu = sfu;
        this.rules = rules;
        this.uplinks = uplinks;
    }

    /** A broadcaster on air: the stream, and the SFU's answer. */
    public record OnAir(Live stream, Negotiated negotiated) {}

    /**
     * Puts a broadcaster on air. An unfinished stream of the channel goes on, and whoever sent it before is replaced. Errors as
     * {@link Access#broadcast} does.
     *
     * @param owner whom the media session belongs to
     * @param title of the stream; the channel's where there is none
     * @param offer SDP
     */
    public Mono<OnAir> goLive(Channel channel, String owner, @Nullable String title, String offer) {
        String shown = title == null || title.isBlank() ? channel.title() : title.strip();
        return access.broadcast(channel)
                .then(Mono.defer(() -> streams.upcoming(channel)))
                .flatMap(streamId -> publish(channel, owner, streamId.toString(), offer)
                        .flatMap(negotiated -> open(channel, streamId, shown)
                                .map(stream -> new OnAir(stream, negotiated))
                                .onErrorResume(e -> sfu.close(negotiated.media().id(), CloseReason.ENDED)
                                        .then(Mono.error(e)))));
    }

    /** A channel that was closed while its broadcaster went on air is off again. */
    private Mono<Live> open(Channel channel, UUID streamId, String title) {
        return streams.open(channel, streamId, title)
                .delayUntil(live -> access.broadcast(channel)
                        .onErrorResume(e -> streams.end(live.id()).then(Mono.error(e))));
    }

    /** Under the cap that the channel's owner has set, if any. */
    private Mono<Negotiated> publish(Channel channel, String owner, String room, String offer) {
        return rules.of(channel.id()).flatMap(house -> {
            Integer kbps = house.maxKbps();
            return kbps == null
                    ? sfu.publish(owner, room, offer)
                    : sfu.publish(owner, room, offer, kbps * BITS_PER_KILOBIT);
        });
    }

    /** A broadcaster on air whose media comes in by way of this process. */
    public record Fed(Live stream, Feed feed) {}

    /** The same for a broadcaster whose media this process hands in. */
    public Mono<Fed> feed(Channel channel, String owner, Set<RtpTrack.Codec> codecs) {
        return access.broadcast(channel)
                .then(Mono.defer(() -> streams.upcoming(channel)))
                .flatMap(streamId -> sfu.feed(owner, streamId.toString(), codecs)
                        .flatMap(feed -> open(channel, streamId, channel.title())
                                .map(stream -> new Fed(stream, feed))
                                .onErrorResume(e -> sfu.close(feed.media().id(), CloseReason.ENDED)
                                        .then(Mono.error(e)))));
    }

    /** Ends the channel's broadcast; nothing on air is no error. */
    public Mono<Void> end(Channel channel) {
        return streams.latest(channel.id())
                .ofType(Unfinished.class)
                .flatMap(stream -> streams.end(stream.id()))
                .then();
    }

    /** What a publisher measured of its own part of the delay, capture to SFU, in ms. */
    public void reportUplink(Media publisher, int uplinkMs) {
        if (publisher.kind() == Media.Kind.PUBLISH) {
            uplinks.report(UUID.fromString(publisher.room()), uplinkMs);
        }
    }

    /** The last uplink delay of a stream in ms; null while nobody has reported any. */
    public @Nullable Integer uplinkMs(UUID streamId) {
        return uplinks.of(streamId);
    }

    /** The ids of streams whose uplink delay has changed. */
    public Flux<UUID> uplinkChanges() {
        return uplinks.changes();
    }
}
