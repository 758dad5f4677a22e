package live.ovation.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import live.ovation.recording.RecordingFact;
import live.ovation.stream.StreamFact;

/** What a webhook can be told. */
enum WebhookEvent {
    @JsonProperty(StreamFact.STARTED)
    STREAM_STARTED(StreamFact.STARTED),
    @JsonProperty(StreamFact.INTERRUPTED)
    STREAM_INTERRUPTED(StreamFact.INTERRUPTED),
    @JsonProperty(StreamFact.RESUMED)
    STREAM_RESUMED(StreamFact.RESUMED),
    @JsonProperty(StreamFact.ENDED)
    STREAM_ENDED(StreamFact.ENDED),
    @JsonProperty(RecordingFact.READY)
    RECORDING_READY(RecordingFact.READY);

    /** What its owner sends to see whether a webhook works; it can't be chosen. */
    static final String TEST = "webhook.test";

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
