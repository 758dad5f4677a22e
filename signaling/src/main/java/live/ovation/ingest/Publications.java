package live.ovation.ingest;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.ovation.channel.Channel;
import live.ovation.channel.StreamKeys;
import live.ovation.ingest.EncoderReport.EncoderRoundTrip;
import live.ovation.ingest.PublicationBook.Entry;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.ProblemException;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.platform.Tokens;
import live.ovation.sfu.CloseReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The encoders that send over RTMP just now, one a channel. */
@Component
class Publications {

    private static final Logger log = LoggerFactory.getLogger(Publications.class);
    private static final Limit TRIES = new Limit("rtmp", 60, Duration.ofMinutes(1));
    private static final int NAME_BITS = 160;

    private final StreamKeys keys;
    private final RateLimits limits;
    private final RtmpServer server;
    private final Publishing publishing;
    private final PublicationBook book;
    private final Clock clock;
    private final Map<UUID, Present> byChannel = new ConcurrentHashMap<>();
    private final Refusals refusals = new Refusals();
    private final Map<UUID, Instant> resting = new ConcurrentHashMap<>();

    private record Present(Publication publication, Entry entry) {}

    Publications(
            StreamKeys keys,
            RateLimits limits,
            RtmpServer server,
            Publishing publishing,
            PublicationBook book,
            Clock clock) {
        this.keys = keys;
        this.limits = limits;
        this.server = server;
        this.publishing = publishing;
        this.book = book;
        this.clock = clock;
    }

    /** The name that the encoder's stream has from now on; errors when it may not send. */
    Mono<String> admit(Knock knock) {
        return limits.take(TRIES, ClientAddress.of(knock.remote()))
                .then(Mono.defer(() -> keys.channelOf(knock.name())))
                .flatMap(channel -> admit(knock, channel).doOnError(ProblemException.class, e -> refused(channel, e)));
    }

    /** nginx says that a publisher is gone. */
    void left(Knock knock) {
        byChannel.values().stream()
                .filter(present -> present.entry().client().equals(knock.client()))
                .findFirst()
                .ifPresent(present -> forget(present.publication(), CloseReason.EXPIRED));
    }

    Collection<Publication> all() {
        return byChannel.values().stream().map(Present::publication).toList();
    }

    /** How long the way to each address is; the others' is not known. */
    void tell(Map<InetAddress, EncoderRoundTrip> roundTrips) {
        byChannel.values().forEach(present -> {
            InetAddress address = Knock.address(present.entry().address());
            present.publication().measured(address == null ? null : roundTrips.get(address));
        });
    }

    /** The publisher is gone without nginx having said so. */
    void lost(Publication publication) {
        forget(publication, CloseReason.EXPIRED);
    }

    /** Sends the channel's encoder away; none is no error. */
    Mono<Void> cut(UUID channelId, ProblemException why) {
        return Mono.defer(() -> {
            Present present = byChannel.get(channelId);
            return present == null ? Mono.empty() : cut(present.publication(), why);
        });
    }

    Mono<Void> cut(Publication publication, ProblemException why) {
        return Mono.defer(() -> {
            if (!forget(publication, CloseReason.EXPIRED)) {
                return Mono.empty();
            }
            log.info(
                    "The encoder of channel {} is sent away: {}",
                    publication.channel().id(),
                    why.code());
            refusals.note(publication.channel().id(), why, clock.instant());
            return server.drop(publication.name());
        });
    }

    /** Encoders come back by themselves, which nobody wants who has just ended a broadcast. */
    void rest(UUID channelId) {
        if (byChannel.containsKey(channelId)) {
            resting.put(channelId, clock.instant().plus(publishing.properties().rest()));
        }
    }

    EncoderReport report(UUID channelId) {
        Present present = byChannel.get(channelId);
        return present == null
                ? EncoderReport.offline(refusals.of(channelId))
                : present.publication().report();
    }

    /** Goes on with a publisher that an earlier process had let in. */
    Mono<Void> resume(Entry entry, Channel channel) {
        return begin(channel, entry).then();
    }

    private Mono<String> admit(Knock knock, Channel channel) {
        Instant until = resting.get(channel.id());
        if (until != null && clock.instant().isBefore(until)) {
            return Mono.error(RtmpProblems.resting());
        }
        resting.remove(channel.id());
        Entry entry = new Entry(Tokens.random(NAME_BITS), channel.id(), knock.client(), knock.address());
        return publishing
                .mayGoLive(channel)
                .then(Mono.defer(() -> makeRoom(channel)))
                .then(Mono.defer(() -> begin(channel, entry)))
                .delayUntil(publication -> stillGood(knock, publication))
                .delayUntil(publication -> book.write(entry))
                .delayUntil(publication -> keys.noteUse(channel, ClientAddress.networkOf(knock.remote())))
                .map(Publication::name);
    }

    private Mono<Void> makeRoom(Channel channel) {
        return publishing.properties().takeOver() ? cut(channel.id(), RtmpProblems.replaced()) : Mono.empty();
    }

    private Mono<Publication> begin(Channel channel, Entry entry) {
        String name = entry.name();
        return RtpIntake.open().flatMap(intake -> {
            Publication fresh = new Publication(name, channel, publishing, intake, why -> giveUp(channel, name, why));
            if (byChannel.putIfAbsent(channel.id(), new Present(fresh, entry)) != null) {
                intake.close();
                return Mono.error(RtmpProblems.alreadyPublishing());
            }
            refusals.forget(channel.id());
            log.info("An encoder of channel {} comes in over RTMP", channel.id());
            fresh.start();
            return Mono.just(fresh);
        });
    }

    /** A key that was replaced while its encoder came in was not good for that any more. */
    private Mono<Channel> stillGood(Knock knock, Publication publication) {
        return keys.channelOf(knock.name()).doOnError(e -> forget(publication, CloseReason.EXPIRED));
    }

    private void giveUp(Channel channel, String name, ProblemException why) {
        Present present = byChannel.get(channel.id());
        if (present != null && present.publication().name().equals(name)) {
            cut(present.publication(), why)
                    .subscribe(
                            done -> {},
                            e -> log.warn(
                                    "nginx did not send the encoder of channel {} away: {}",
                                    channel.id(),
                                    e.toString()));
        }
    }

    /** False when it was forgotten before. */
    private boolean forget(Publication publication, CloseReason reason) {
        UUID channelId = publication.channel().id();
        Present present = byChannel.get(channelId);
        if (present == null || present.publication() != publication || !byChannel.remove(channelId, present)) {
            return false;
        }
        publication.stop(reason);
        book.remove(publication.name()).subscribe();
        log.info("The encoder of channel {} is gone", channelId);
        return true;
    }

    private void refused(Channel channel, ProblemException why) {
        log.info("An encoder of channel {} is refused: {}", channel.id(), why.code());
        refusals.note(channel.id(), why, clock.instant());
    }
}
