package live.ovation.gateway;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import live.ovation.audience.LayerWish;
import live.ovation.audience.Trouble;
import live.ovation.audience.Wish;
import live.ovation.chat.Reaction;
import live.ovation.health.Limitation;
import live.ovation.sfu.IceCandidate;
import org.jspecify.annotations.Nullable;

/** What a client may say on {@code ovation.v1}: one record per message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientMessage.Join.class, name = "join"),
    @JsonSubTypes.Type(value = ClientMessage.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = ClientMessage.TakeSeat.class, name = "take-seat"),
    @JsonSubTypes.Type(value = ClientMessage.SeatTrouble.class, name = "seat-trouble"),
    @JsonSubTypes.Type(value = ClientMessage.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = ClientMessage.Report.class, name = "report"),
    @JsonSubTypes.Type(value = ClientMessage.Sending.class, name = "sending"),
    @JsonSubTypes.Type(value = ClientMessage.HealthOpen.class, name = "health-open"),
    @JsonSubTypes.Type(value = ClientMessage.HealthClose.class, name = "health-close"),
    @JsonSubTypes.Type(value = ClientMessage.Reception.class, name = "reception"),
    @JsonSubTypes.Type(value = ClientMessage.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = ClientMessage.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ClientMessage.Trickle.class, name = "trickle"),
    @JsonSubTypes.Type(value = ClientMessage.RestartIce.class, name = "restart-ice"),
    @JsonSubTypes.Type(value = ClientMessage.SelectLayer.class, name = "select-layer"),
    @JsonSubTypes.Type(value = ClientMessage.Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = ClientMessage.End.class, name = "end"),
    @JsonSubTypes.Type(value = ClientMessage.ChatOpen.class, name = "chat-open"),
    @JsonSubTypes.Type(value = ClientMessage.ChatClose.class, name = "chat-close"),
    @JsonSubTypes.Type(value = ClientMessage.ChatSend.class, name = "chat-send"),
    @JsonSubTypes.Type(value = ClientMessage.ChatEdit.class, name = "chat-edit"),
    @JsonSubTypes.Type(value = ClientMessage.ChatDelete.class, name = "chat-delete"),
    @JsonSubTypes.Type(value = ClientMessage.ChatReact.class, name = "chat-react"),
    @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping")
})
sealed interface ClientMessage {

    int LONGEST_SDP = 60_000;

    /** The largest whole number that every client can hold. */
    long MOST_EXACT = 9_007_199_254_740_991L;

    /** A message that is answered: by the reply its type names, or by a problem. */
    sealed interface Request extends ClientMessage {
        String requestId();
    }

    /** First of all: who is it, and are they coming back? */
    record Hello(
            @NotBlank @Size(max = 64) String requestId,
            @Nullable @Size(max = 4096) String accessToken,
            @Nullable @Valid Resume resume)
            implements Request {}

    /** What an earlier {@code welcome} gave. */
    record Resume(
            @NotBlank @Size(max = 64) String participantId,
            @NotBlank @Size(max = 64) String resumeToken) {}

    /**
     * Comes into a channel's house.
     *
     * @param token a playback token that was given for the channel's password, where it asks for one
     */
    record Join(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @Nullable @Size(max = 256) String token)
            implements Request {}

    record Leave(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    /** Sits down in a channel that was joined, or asks for something else; each change is told by {@code seat}. */
    record TakeSeat(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @NotNull Wish wish) implements Request {}

    record SeatTrouble(
            @NotBlank @Size(max = 64) String channel,
            @NotNull Trouble trouble) implements ClientMessage {}

    record Publish(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @Nullable @Size(max = 140) String title,
            @NotBlank @Size(max = LONGEST_SDP) String sdp)
            implements Request {}

    /** A publisher's own part of the delay: capture, encoder and half its round trip. */
    record Report(
            @NotBlank @Size(max = 64) String mediaId,
            @NotNull @Min(0) @Max(60_000) Integer uplinkMs) implements ClientMessage {}

    /**
     * What a publisher measured of its sending over the last seconds; what is not known is left out.
     *
     * @param loss packets lost of those sent
     * @param limitation what keeps the quality down
     * @param screen whether the picture is a screen's
     */
    record Sending(
            @NotBlank @Size(max = 64) String mediaId,
            @Nullable @Min(0) @Max(60_000) Integer roundTripMs,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double loss,
            @Nullable Limitation limitation,
            @Nullable Boolean screen)
            implements ClientMessage {}

    /** Follows how the broadcast of one's own channel does, by {@code health}. */
    record HealthOpen(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    record HealthClose(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    record Subscribe(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    record Answer(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String mediaId,
            @NotBlank @Size(max = LONGEST_SDP) String sdp)
            implements Request {}

    /**
     * What a viewer on the floor measured over the last second; what is not known is left out. {@code layer} follows when
     * another one suits the viewer better.
     *
     * @param loss packets lost of those sent
     * @param freezeMs how long the picture stood still
     * @param jitterBufferMs how long a frame waited in the jitter buffer for the network's sake
     * @param decodedFps frames decoded in the second
     * @param receivedFps frames received in the second
     * @param receivedBitrate bit/s
     * @param pictureWidth of what is decoded, in pixels, as {@code pictureHeight}
     * @param tileWidth of the place it is shown in, in device pixels, as {@code tileHeight}
     * @param hidden whether nobody can see the picture
     */
    record Reception(
            @NotBlank @Size(max = 64) String mediaId,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double loss,
            @Nullable @Min(0) @Max(60_000) Integer freezeMs,
            @Nullable @Min(0) @Max(60_000) Integer jitterBufferMs,
            @Nullable @DecimalMin("0") @DecimalMax("1000") Double decodedFps,
            @Nullable @DecimalMin("0") @DecimalMax("1000") Double receivedFps,
            @Nullable @Min(0) @Max(1_000_000_000) Integer receivedBitrate,
            @Nullable @Min(1) @Max(16_384) Integer pictureWidth,
            @Nullable @Min(1) @Max(16_384) Integer pictureHeight,
            @Nullable @Min(0) @Max(32_768) Integer tileWidth,
            @Nullable @Min(0) @Max(32_768) Integer tileHeight,
            @Nullable @Min(0) @Max(60_000) Integer roundTripMs,
            @NotNull Boolean hidden)
            implements ClientMessage {}

    /** A candidate, or null when there are no more. */
    record Trickle(
            @NotBlank @Size(max = 64) String mediaId,
            @Nullable @Valid IceCandidate candidate) implements ClientMessage {}

    record RestartIce(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String mediaId,
            @Nullable @Size(max = LONGEST_SDP) String sdp)
            implements Request {}

    /** A layer whatever the network carries, or {@code auto}. */
    record SelectLayer(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String mediaId,
            @NotNull LayerWish layer)
            implements Request {}

    record Unsubscribe(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String mediaId) implements Request {}

    /** Ends the channel's broadcast. */
    record End(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    record Ping(@NotBlank @Size(max = 64) String requestId) implements Request {}

    /**
     * Follows the chat of a channel that was joined, from now on or from where it was followed before.
     *
     * @param after the last place that this client knows; what came since follows the answer
     */
    record ChatOpen(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @Nullable @Valid ChatPlace after)
            implements Request {}

    /** A place in the order of a chat; another epoch begins when the order had to be begun anew. */
    record ChatPlace(
            @NotNull @Min(0) @Max(MOST_EXACT) Long epoch,
            @NotNull @Min(0) @Max(MOST_EXACT) Long seq) {}

    record ChatClose(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel) implements Request {}

    /**
     * Says something, or does what a line that begins with {@code /} says.
     *
     * @param nonce names the message for its author: sent again, it is the same message
     * @param text up to 500 characters as people count them
     * @param mentions the accounts that are meant by the {@code @names} in the text
     */
    record ChatSend(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
            String nonce,

            @NotBlank @Size(max = 4000) String text,
            @Nullable UUID replyTo,
            @Nullable @Size(max = 10) List<@NotNull UUID> mentions)
            implements Request {}

    record ChatEdit(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @NotNull UUID messageId,
            @NotBlank @Size(max = 4000) String text)
            implements Request {}

    record ChatDelete(
            @NotBlank @Size(max = 64) String requestId,
            @NotBlank @Size(max = 64) String channel,
            @NotNull UUID messageId)
            implements Request {}

    /** Lets a reaction fly; nobody is told whose it is. */
    record ChatReact(
            @NotBlank @Size(max = 64) String channel,
            @NotNull Reaction reaction) implements ClientMessage {}
}
