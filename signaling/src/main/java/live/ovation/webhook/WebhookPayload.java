package live.ovation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.stream.StreamView;
import org.jspecify.annotations.Nullable;

/**
 * The body that a webhook is sent.
 *
 * @param id of the event, the same for each try and each receiver; also in {@code webhook-id}
 * @param type such as {@code stream.started}
 * @param timestamp when it happened, not when it was sent; later events can arrive first
 */
record WebhookPayload(UUID id, String type, Instant timestamp, WebhookData data) {

    /**
     * What it is about.
     *
     * @param stream with the events about streams
     * @param recording with those about recordings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookData(
            WebhookChannel channel,
            @Nullable StreamView stream,
            @Nullable WebhookRecording recording) {}

    /** The channel, as it was called when the event was written down. */
    record WebhookChannel(String slug, String title) {

        static WebhookChannel of(Channel channel) {
            return new WebhookChannel(channel.slug(), channel.title());
        }
    }

    /**
     * A recording.
     *
     * @param url of its page
     */
    record WebhookRecording(UUID id, String title, Instant startedAt, long durationMs, String url) {}
}
