package live.ovation.gateway;

import live.ovation.audience.Audience;
import live.ovation.audience.Rank;
import live.ovation.audience.Seating;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.gateway.ClientMessage.SeatTrouble;
import live.ovation.gateway.ClientMessage.TakeSeat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages about where somebody watches from. */
@Component
class SeatMessages {

    private static final Logger log = LoggerFactory.getLogger(SeatMessages.class);

    private final Channels channels;
    private final Seating seating;
    private final Audience audience;

    SeatMessages(Channels channels, Seating seating, Audience audience) {
        this.channels = channels;
        this.seating = seating;
        this.audience = audience;
    }

    Mono<Void> take(Connection connection, TakeSeat m) {
        Participant who = connection.requireParticipant();
        return channels.find(m.channel())
                .doOnNext(channel -> connection.sit(
                        channel.slug(),
                        seating.sit(channel, who.owner(), rank(channel, who), m.wish())
                                .<ServerMessage>map(verdict ->
                                        new ServerMessage.SeatGiven(channel.slug(), verdict.seat(), verdict.reason()))
                                .onErrorResume(e -> {
                                    log.warn("No seat for {} in {}: {}", who.id(), channel.slug(), e.toString());
                                    return Mono.just(MessageCodec.problem(e, m.requestId()));
                                })))
                .then(Mono.fromRunnable(() -> connection.send(new ServerMessage.Done(m.requestId()))));
    }

    Mono<Void> report(Connection connection, SeatTrouble m) {
        String owner = connection.requireParticipant().owner();
        return channels.find(m.channel()).flatMap(channel -> audience.trouble(channel, owner, m.trouble()));
    }

    private static Rank rank(Channel channel, Participant who) {
        return channel.ownerId().equals(who.accountId()) ? Rank.HOST : Rank.VIEWER;
    }
}
