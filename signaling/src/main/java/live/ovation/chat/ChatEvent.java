package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a channel's chat, in one order for everybody. On the wire each carries {@code channel}, {@code epoch} and {@code seq} as
 * well: its place in that order.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChatEvent.Message.class, name = "chat-message"),
    @JsonSubTypes.Type(value = ChatEvent.Edited.class, name = "chat-edited"),
    @JsonSubTypes.Type(value = ChatEvent.Deleted.class, name = "chat-deleted"),
    @JsonSubTypes.Type(value = ChatEvent.Cleared.class, name = "chat-cleared"),
    @JsonSubTypes.Type(value = ChatEvent.Pinned.class, name = "chat-pinned"),
    @JsonSubTypes.Type(value = ChatEvent.ModesSet.class, name = "chat-modes")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChatEvent {

    /**
     * Something said.
     *
     * @param sentAt when the service took it
     * @param mentions the accounts that it speaks to, if any
     * @param editedAt when it was last changed, if it was
     */
    record Message(
            @NotNull UUID id,
            @NotNull Instant sentAt,
            @NotNull Author author,
            @NotNull Style style,
            @NotNull String text,
            @Nullable Quote replyTo,
            @Nullable List<UUID> mentions,
            @Nullable Instant editedAt)
            implements ChatEvent {}

    /** An author has changed a message. */
    record Edited(
            @NotNull UUID id, @NotNull String text, @NotNull Instant editedAt) implements ChatEvent {}

    /**
     * A message is gone.
     *
     * @param byModerator whether somebody else than its author took it away
     */
    record Deleted(@NotNull UUID id, boolean byModerator) implements ChatEvent {}

    /** Every message until now is gone: of one person, or of everybody when there is no {@code accountId}. */
    record Cleared(@Nullable UUID accountId) implements ChatEvent {}

    /** This message is the pinned one from now on; none is when there is no {@code message}. */
    record Pinned(@Nullable Message message) implements ChatEvent {}

    /** The rules of the chat from now on. */
    record ModesSet(@NotNull ChatModes modes) implements ChatEvent {}

    /** Who said something, as they were called then. */
    record Author(
            @NotNull UUID id, @NotNull String name, @NotNull List<ChatRole> roles) {}

    /** What a message answers to. */
    record Quote(
            @NotNull UUID id,
            @NotNull String authorName,
            @NotNull String excerpt) {}

    enum Style {
        @JsonProperty("plain")
        PLAIN,
        /** Said of oneself: {@code /me}. */
        @JsonProperty("action")
        ACTION,
        /** Said by the channel to everybody. */
        @JsonProperty("announcement")
        ANNOUNCEMENT
    }
}
