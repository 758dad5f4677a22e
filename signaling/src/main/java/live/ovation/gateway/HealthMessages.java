package live.ovation.gateway;

import live.ovation.channel.Channels;
import live.ovation.gateway.ClientMessage.HealthClose;
import live.ovation.gateway.ClientMessage.HealthOpen;
import live.ovation.gateway.ClientMessage.Sending;
import live.ovation.health.Health;
import live.ovation.health.HealthUpdate;
import live.ovation.health.PublisherReport;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages about how a broadcast does, for who broadcasts. */
@Component
class HealthMessages {

    private final Health health;
    private final Channels channels;
    private final Sfu sfu;

    HealthMessages(Health health, Channels channels, Sfu sfu) {
        this.health = health;
        this.channels = channels;
        this.sfu = sfu;
    }

    Mono<Void> open(Connection connection, HealthOpen m) {
        return channels.ownedBy(connection.requireParticipant().requireAccount(), m.channel())
                .doOnNext(channel -> {
                    connection.send(new ServerMessage.Done(m.requestId()));
                    connection.openHealth(
                            channel.slug(),
                            health.updates(channel.id()).map(update -> message(channel.slug(), update)));
                })
                .then();
    }

    Mono<Void> close(Connection connection, HealthClose m) {
        connection.requireParticipant();
        connection.closeHealth(m.channel());
        connection.send(new ServerMessage.Done(m.requestId()));
        return Mono.empty();
    }

    Mono<Void> sending(Connection connection, Sending m) {
        String owner = connection.requireParticipant().owner();
        return Mono.justOrEmpty(sfu.find(m.mediaId()))
                .filter(media -> media.owner().equals(owner))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound))
                .doOnNext(media -> health.report(
                        media, new PublisherReport(m.roundTripMs(), m.loss(), m.limitation(), m.screen())))
                .then();
    }

    private static ServerMessage message(String channel, HealthUpdate update) {
        return new ServerMessage.HealthNow(channel, update.verdict(), update.now(), update.findings());
    }
}
