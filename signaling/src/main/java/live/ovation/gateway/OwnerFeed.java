package live.ovation.gateway;

import live.ovation.channel.Channel;
import live.ovation.health.Health;
import live.ovation.health.HealthAlert;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What only a channel's owner hears of their broadcast: how its recording is, and what begins to be wrong with it. */
@Component
class OwnerFeed {

    private final RecordingFeed recording;
    private final Health health;
    private final MessageCodec codec;

    OwnerFeed(RecordingFeed recording, Health health, MessageCodec codec) {
        this.recording = recording;
        this.health = health;
        this.codec = codec;
    }

    Flux<String> of(Channel channel) {
        Flux<String> alerts = health.alerts(channel.id()).map(alert -> codec.write(message(channel, alert)));
        return Flux.merge(recording.of(channel), alerts);
    }

    private static ServerMessage message(Channel channel, HealthAlert alert) {
        return new ServerMessage.HealthAlerted(
                channel.slug(), alert.code(), alert.severity(), alert.code().advice(), alert.over(), alert.at());
    }
}
