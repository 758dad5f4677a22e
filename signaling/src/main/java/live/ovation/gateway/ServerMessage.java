package live.ovation.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.audience.LayerReason;
import live.ovation.audience.Seat;
import live.ovation.audience.SeatReason;
import live.ovation.channel.Channel;
import live.ovation.channel.HouseMode;
import live.ovation.chat.AppealOutcome;
import live.ovation.chat.ChatEvent;
import live.ovation.chat.ChatModes;
import live.ovation.chat.ChatYouView;
import live.ovation.chat.HeldMessage;
import live.ovation.chat.HeldOutcome;
import live.ovation.chat.RaidNotice;
import live.ovation.chat.Reaction;
import live.ovation.health.Finding;
import live.ovation.health.FindingCode;
import live.ovation.health.HealthSample;
import live.ovation.health.Severity;
import live.ovation.health.Verdict;
import live.ovation.recording.StopReason;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.IceCandidate;
import live.ovation.sfu.IceServers.IceServer;
import live.ovation.sfu.SimulcastLayer;
import live.ovation.stream.StreamView;
import org.jspecify.annotations.Nullable;

/** What the server says on {@code ovation.v1}: one record per message. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerMessage.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = ServerMessage.Published.class, name = "published"),
    @JsonSubTypes.Type(value = ServerMessage.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = ServerMessage.Restarted.class, name = "restarted"),
    @JsonSubTypes.Type(value = ServerMessage.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ServerMessage.Trickle.class, name = "trickle"),
    @JsonSubTypes.Type(value = ServerMessage.StreamState.class, name = "stream"),
    @JsonSubTypes.Type(value = ServerMessage.SeatGiven.class, name = "seat"),
    @JsonSubTypes.Type(value = ServerMessage.LayerGiven.class, name = "layer"),
    @JsonSubTypes.Type(value = ServerMessage.ViewerCount.class, name = "viewers"),
    @JsonSubTypes.Type(value = ServerMessage.Uplink.class, name = "uplink"),
    @JsonSubTypes.Type(value = ServerMessage.RecordingState.class, name = "recording"),
    @JsonSubTypes.Type(value = ServerMessage.HealthNow.class, name = "health"),
    @JsonSubTypes.Type(value = ServerMessage.HealthAlerted.class, name = "health-alert"),
    @JsonSubTypes.Type(value = ServerMessage.AccessChanged.class, name = "access"),
    @JsonSubTypes.Type(value = ServerMessage.SentOut.class, name = "sent-out"),
    @JsonSubTypes.Type(value = ServerMessage.MediaMoving.class, name = "media-moving"),
    @JsonSubTypes.Type(value = ServerMessage.MediaClosed.class, name = "media-closed"),
    @JsonSubTypes.Type(value = ServerMessage.ChatOpened.class, name = "chat-opened"),
    @JsonSubTypes.Type(value = ServerMessage.ChatSent.class, name = "chat-sent"),
    @JsonSubTypes.Type(value = ServerMessage.ChatReload.class, name = "chat-reload"),
    @JsonSubTypes.Type(value = ServerMessage.ChatRules.class, name = "chat-rules"),
    @JsonSubTypes.Type(value = ServerMessage.ChatYou.class, name = "chat-you"),
    @JsonSubTypes.Type(value = ServerMessage.ChatPeople.class, name = "chat-people"),
    @JsonSubTypes.Type(value = ServerMessage.ChatHeld.class, name = "chat-held"),
    @JsonSubTypes.Type(value = ServerMessage.ChatHeldDecided.class, name = "chat-held-decided"),
    @JsonSubTypes.Type(value = ServerMessage.ChatHeldOutcome.class, name = "chat-held-outcome"),
    @JsonSubTypes.Type(value = ServerMessage.ChatRaid.class, name = "chat-raid"),
    @JsonSubTypes.Type(value = ServerMessage.ChatAppeals.class, name = "chat-appeals"),
    @JsonSubTypes.Type(value = ServerMessage.ChatAppealDecided.class, name = "chat-appeal-decided"),
    @JsonSubTypes.Type(value = ServerMessage.Reactions.class, name = "reactions"),
    @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerMessage.GoingAway.class, name = "going-away"),
    @JsonSubTypes.Type(value = ServerMessage.Problem.class, name = "problem")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerMessage {

    /** The account behind a connection. */
    record AccountView(@NotNull String id, @NotNull String displayName) {}

    /**
     * The answer to hello.
     *
     * @param mediaIds the participant's media sessions that are still alive
     * @param returnWithinMs who loses this socket without a word comes back at a moment of their own within this time, so that not
     *     all do at the same one
     */
    record Welcome(
            @NotNull String requestId,
            @NotNull String participantId,
            @NotNull String resumeToken,
            boolean resumed,
            @NotNull List<String> mediaIds,
            int heartbeatSeconds,
            int returnWithinMs,
            @Nullable AccountView account)
            implements ServerMessage {}

    /**
     * The answer to a join.
     *
     * @param mode whom the channel's floor is for
     * @param restricted whether HLS and replays of it ask for a playback token
     */
    record Joined(
            @NotNull String requestId,
            Channel.@NotNull View channel,
            @Nullable StreamView stream,
            @NotNull HouseMode mode,
            int viewers,
            boolean restricted,
            @Nullable Integer uplinkMs,
            @NotNull List<IceServer> iceServers)
            implements ServerMessage {}

    record Published(
            @NotNull String requestId,
            @NotNull String mediaId,
            @NotNull StreamView stream,
            @NotNull String sdp) implements ServerMessage {}

    record Offer(
            @NotNull String requestId,
            @NotNull String mediaId,
            @NotNull String sdp) implements ServerMessage {}

    record Restarted(
            @NotNull String requestId,
            @NotNull String mediaId,
            @NotNull String sdp) implements ServerMessage {}

    record Done(@NotNull String requestId) implements ServerMessage {}

    /** A candidate of the SFU, or null when there are no more. */
    record Trickle(
            @NotNull String mediaId,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            IceCandidate candidate) implements ServerMessage {}

    record StreamState(@NotNull String channel, @NotNull StreamView stream) implements ServerMessage {}

    /** Where to watch from, from now on. */
    record SeatGiven(
            @NotNull String channel,
            @NotNull Seat seat,
            @NotNull SeatReason reason) implements ServerMessage {}

    /** The layer that a media session gets from now on, and why. */
    record LayerGiven(
            @NotNull String mediaId,
            @NotNull SimulcastLayer layer,
            @NotNull LayerReason reason) implements ServerMessage {}

    record ViewerCount(@NotNull String channel, int viewers) implements ServerMessage {}

    record Uplink(@NotNull String channel, int uplinkMs) implements ServerMessage {}

    /**
     * How it is with the recording of the channel's broadcast; only its owner is told.
     *
     * @param reason why it has stopped although the broadcast goes on
     */
    record RecordingState(
            @NotNull String channel,
            boolean running,
            @Nullable StopReason reason) implements ServerMessage {}

    /** How the channel's broadcast does; to those who follow that, every two seconds while one comes in. */
    record HealthNow(
            @NotNull String channel,
            @NotNull Verdict verdict,
            @NotNull HealthSample now,
            @NotNull List<Finding> findings)
            implements ServerMessage {}

    /**
     * Something begins to be wrong with the channel's broadcast, or gets worse; only its owner is told.
     *
     * @param advice what to do about it, a plain sentence
     * @param over it is good again
     */
    record HealthAlerted(
            @NotNull String channel,
            @NotNull FindingCode code,
            @NotNull Severity severity,
            @NotNull String advice,
            boolean over,
            @NotNull Instant at)
            implements ServerMessage {}

    /**
     * The channel is for others now, and for this participant still.
     *
     * @param restricted as in {@code joined}; playback tokens from before are good for nothing
     */
    record AccessChanged(@NotNull String channel, boolean restricted) implements ServerMessage {}

    /**
     * The channel is not for this participant any more, who has left it with that. The other members are those of the problem that a
     * {@code join} would be answered with.
     */
    record SentOut(
            @NotNull String channel,
            @NotNull String code,
            @NotNull String detail,
            @Nullable String why) implements ServerMessage {}

    /** It goes on for some seconds: make the same again, and close this one when the new one shows its picture. */
    record MediaMoving(@NotNull String mediaId) implements ServerMessage {}

    record MediaClosed(@NotNull String mediaId, @NotNull CloseReason reason) implements ServerMessage {}

    /**
     * The answer to {@code chat-open}. The events up to {@code seq} that the client lacks follow it at once.
     *
     * @param reload whether what the client had before may have gaps: then the newest events follow, and older ones are to be read anew
     */
    record ChatOpened(
            @NotNull String requestId,
            @NotNull String channel,
            long epoch,
            long seq,
            boolean reload,
            @NotNull ChatModes modes,
            ChatEvent.@Nullable Message pinned,
            @NotNull ChatYouView you,
            int people)
            implements ServerMessage {}

    /**
     * The answer to {@code chat-send}: a message that nobody loses any more, one that waits for a moderator, or a command that was
     * carried out.
     *
     * @param command its name, without the stroke; the other members are missing then
     * @param heldUntil until when a moderator may let the message through, which nobody else hears of; {@code epoch} and {@code seq} are
     *     missing then, and {@code chat-held-outcome} says what became of it
     */
    record ChatSent(
            @NotNull String requestId,
            @Nullable UUID messageId,
            @Nullable Long epoch,
            @Nullable Long seq,
            @Nullable String command,
            @Nullable Instant heldUntil)
            implements ServerMessage {}

    /** Something may have been missed: open the chat again, without a place. */
    record ChatReload(@NotNull String channel) implements ServerMessage {}

    /**
     * The rules of the chat from now on, ahead of the {@code chat-modes} that brings them: where moderators see what is said before the
     * others do, that waits its turn, and the rules do not. The later place counts.
     */
    record ChatRules(
            @NotNull String channel,
            long epoch,
            long seq,
            @NotNull ChatModes modes) implements ServerMessage {}

    /** What the participant is in the chat has changed; what rules make of it since then is for the client to say. */
    record ChatYou(@NotNull String channel, @NotNull ChatYouView you) implements ServerMessage {}

    /** How many people follow the chat, on all nodes. */
    record ChatPeople(@NotNull String channel, int people) implements ServerMessage {}

    /**
     * One more message waits for a moderator; to those who keep order in the chat.
     *
     * @param waiting how many there are now
     */
    record ChatHeld(@NotNull String channel, @NotNull HeldMessage message, int waiting) implements ServerMessage {}

    /**
     * A message does not wait any more; to those who keep order in the chat.
     *
     * @param waiting how many there are still
     */
    record ChatHeldDecided(
            @NotNull String channel,
            @NotNull UUID messageId,
            @NotNull HeldOutcome outcome,
            int waiting) implements ServerMessage {}

    /** What became of one's own message that waited. */
    record ChatHeldOutcome(
            @NotNull String channel,
            @NotNull UUID messageId,
            @NotNull HeldOutcome outcome) implements ServerMessage {}

    /** So many appeals wait now; to those who keep order in the chat, when there is one more or less. */
    record ChatAppeals(@NotNull String channel, int waiting) implements ServerMessage {}

    /**
     * Somebody has decided about one's appeal.
     *
     * @param answer what they say to it
     */
    record ChatAppealDecided(
            @NotNull String channel,
            @NotNull AppealOutcome outcome,
            @Nullable String answer) implements ServerMessage {}

    /** It looks like a raid; to those who keep order in the chat, once in some minutes at the most. */
    record ChatRaid(@NotNull String channel, @NotNull RaidNotice notice) implements ServerMessage {}

    /**
     * The reactions of about the last half second.
     *
     * @param at when they were counted, for who keeps them in step with a picture
     */
    record Reactions(
            @NotNull String channel,
            @NotNull Instant at,
            @NotNull Map<Reaction, Integer> counts) implements ServerMessage {}

    record Pong(@NotNull String requestId, @NotNull Instant serverTime) implements ServerMessage {}

    /**
     * The service stops, and is expected to be back.
     *
     * @param retryAfterMs a moment for this one client
     */
    record GoingAway(long retryAfterMs) implements ServerMessage {}

    /**
     * What went wrong.
     *
     * @param why whom something is for, where the code says that it is not for everybody; the reason, where the house has closed it
     */
    record Problem(
            @NotNull String code,
            @NotNull String detail,
            @Nullable String why,
            @Nullable String requestId,
            @Nullable Long retryAfterMs)
            implements ServerMessage {}
}
