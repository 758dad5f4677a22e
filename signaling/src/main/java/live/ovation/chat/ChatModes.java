package live.ovation.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Who may write in a channel's chat, and how often. Hosts and moderators always may.
 *
 * @param slowSeconds how long one waits between two messages; 0: not at all
 * @param followersMinutes only who has followed for so long; 0: every follower; null: everybody
 * @param subscribersOnly only who has a subscription
 * @param emotesOnly nothing but emotes and emoji
 * @param unique nothing that was said in the last minutes already
 * @param hostOnly only the host and moderators
 * @param delaySeconds how long moderators see a message before everybody else does
 * @param inStep whether the gallery sees a message when its picture has come as far; null: as the house mode says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatModes(
        @Min(0) @Max(3600) int slowSeconds,
        @Nullable @Min(0) @Max(129_600) Integer followersMinutes,
        boolean subscribersOnly,
        boolean emotesOnly,
        boolean unique,
        boolean hostOnly,
        @Min(0) @Max(30) int delaySeconds,
        @Nullable Boolean inStep) {

    public static final ChatModes OPEN = new ChatModes(0, null, false, false, false, false, 0, null);

    /** The same, for what is not said anew: an edit. */
    ChatModes withoutPace() {
        return new ChatModes(0, followersMinutes, subscribersOnly, emotesOnly, false, hostOnly, delaySeconds, inStep);
    }

    /** The same, with another pace and for others. */
    ChatModes withEntry(int otherSlowSeconds, @Nullable Integer otherFollowersMinutes) {
        return new ChatModes(
                otherSlowSeconds,
                otherFollowersMinutes,
                subscribersOnly,
                emotesOnly,
                unique,
                hostOnly,
                delaySeconds,
                inStep);
    }
}
