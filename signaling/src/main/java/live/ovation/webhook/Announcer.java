package live.ovation.webhook;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.Fact;
import live.ovation.platform.FactReader;
import live.ovation.platform.WebProperties;
import live.ovation.recording.RecordingFact;
import live.ovation.stream.StreamFact;
import live.ovation.webhook.WebhookPayload.WebhookChannel;
import live.ovation.webhook.WebhookPayload.WebhookData;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what is to be told, and to whom. What was written down is the dispatcher's. */
@Component
class Announcer implements FactReader {

    private final Channels channels;
    private final WebhookRepository webhooks;
    private final EventBook book;
    private final WebProperties web;
    private final JsonMapper json;

    Announcer(Channels channels, WebhookRepository webhooks, EventBook book, WebProperties web, JsonMapper json) {
        this.channels = channels;
        this.webhooks = webhooks;
        this.book = book;
        this.web = web;
        this.json = json;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public boolean wants(String topic) {
        return WebhookEvent.of(topic).isPresent();
    }

    @Override
    public Mono<Void> read(Fact fact) {
        return fact.topic().equals(RecordingFact.READY)
                ? recording(fact, json.readValue(fact.body(), RecordingFact.class))
                : stream(fact, json.readValue(fact.body(), StreamFact.class));
    }

    private Mono<Void> stream(Fact fact, StreamFact about) {
        return announce(
                fact, about.channelId(), channel -> new WebhookData(WebhookChannel.of(channel), about.stream(), null));
    }

    private Mono<Void> recording(Fact fact, RecordingFact about) {
        return announce(
                fact,
                about.channelId(),
                channel -> new WebhookData(WebhookChannel.of(channel), null, view(channel, about)));
    }

    private WebhookPayload.WebhookRecording view(Channel channel, RecordingFact about) {
        String url = web.publicUrl() + "/c/" + channel.slug() + "/videos/" + about.id();
        return new WebhookPayload.WebhookRecording(
                about.id(), about.title(), about.startedAt(), about.durationMs(), url);
    }

    /** A channel that is gone has nobody to tell. */
    private Mono<Void> announce(Fact fact, UUID channelId, Function<Channel, WebhookData> data) {
        return webhooks.findListening(channelId, fact.topic(), fact.at())
                .map(WebhookRow::id)
                .collectList()
                .filter(listening -> !listening.isEmpty())
                .flatMap(listening -> channels.findAll(List.of(channelId))
                        .next()
                        .map(channel -> new WebhookPayload(fact.id(), fact.topic(), fact.at(), data.apply(channel)))
                        .flatMap(payload -> book.enter(channelId, payload, listening, RetryPlan.TRIES)));
    }
}
