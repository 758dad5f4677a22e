package live.ovation.chat;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What commands say about the rules of a chat. */
final class ModeWords {

    private ModeWords() {}

    /** Throws {@code invalid-message}. */
    static UnaryOperator<ChatModes> of(CommandLine line) {
        return switch (line.verb()) {
            case SLOW -> slow(line.number(1, 3600));
            case FOLLOWERS -> followers(line.rest().isEmpty() ? 0 : line.number(0, 129_600));
            case DELAY -> delay(line.number(0, 30));
            default -> {
                line.alone();
                yield onOrOff(line);
            }
        };
    }

    private static UnaryOperator<ChatModes> onOrOff(CommandLine line) {
        return switch (line.verb()) {
            case SLOWOFF -> slow(0);
            case FOLLOWERSOFF -> followers(null);
            case SUBSCRIBERS -> subscribers(true);
            case SUBSCRIBERSOFF -> subscribers(false);
            case EMOTEONLY -> emotes(true);
            case EMOTEONLYOFF -> emotes(false);
            case UNIQUE -> unique(true);
            case UNIQUEOFF -> unique(false);
            case HOSTONLY -> host(true);
            case HOSTONLYOFF -> host(false);
            default -> throw new IllegalArgumentException(line.verb() + " says nothing about the rules");
        };
    }

    private static UnaryOperator<ChatModes> slow(int seconds) {
        return m -> new ChatModes(
                seconds,
                m.followersMinutes(),
                m.subscribersOnly(),
                m.emotesOnly(),
                m.unique(),
                m.hostOnly(),
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> followers(@Nullable Integer minutes) {
        return m -> new ChatModes(
                m.slowSeconds(),
                minutes,
                m.subscribersOnly(),
                m.emotesOnly(),
                m.unique(),
                m.hostOnly(),
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> subscribers(boolean only) {
        return m -> new ChatModes(
                m.slowSeconds(),
                m.followersMinutes(),
                only,
                m.emotesOnly(),
                m.unique(),
                m.hostOnly(),
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> emotes(boolean only) {
        return m -> new ChatModes(
                m.slowSeconds(),
                m.followersMinutes(),
                m.subscribersOnly(),
                only,
                m.unique(),
                m.hostOnly(),
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> unique(boolean only) {
        return m -> new ChatModes(
                m.slowSeconds(),
                m.followersMinutes(),
                m.subscribersOnly(),
                m.emotesOnly(),
                only,
                m.hostOnly(),
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> host(boolean only) {
        return m -> new ChatModes(
                m.slowSeconds(),
                m.followersMinutes(),
                m.subscribersOnly(),
                m.emotesOnly(),
                m.unique(),
                only,
                m.delaySeconds(),
                m.inStep());
    }

    private static UnaryOperator<ChatModes> delay(int seconds) {
        return m -> new ChatModes(
                m.slowSeconds(),
                m.followersMinutes(),
                m.subscribersOnly(),
                m.emotesOnly(),
                m.unique(),
                m.hostOnly(),
                seconds,
                m.inStep());
    }
}
