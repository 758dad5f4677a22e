package live.ovation.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a broadcast or a recording is for. Its channel's owner and moderators and the house's administrators may always watch. */
public enum Visibility {
    /** Anybody, and it is listed. */
    @JsonProperty("public")
    PUBLIC(1),
    /** Whoever knows the address. */
    @JsonProperty("unlisted")
    UNLISTED(2),
    /** Who follows the channel, and who subscribes to it. */
    @JsonProperty("followers")
    FOLLOWERS(3),
    @JsonProperty("subscribers")
    SUBSCRIBERS(4),
    /** Who has a ticket. */
    @JsonProperty("ticket")
    TICKET(5),
    /** The owner's guests. */
    @JsonProperty("private")
    PRIVATE(6),
    /** Whoever knows the channel's password. */
    @JsonProperty("password")
    PASSWORD(7);

    private final int number;

    /** @param number in playback tokens, whatever the order here */
    Visibility(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Null for a number that stands for none. */
    static @Nullable Visibility numbered(int number) {
        for (Visibility each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return null;
    }

    /** As on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether nobody is asked who they are. */
    public boolean isOpen() {
        return this == PUBLIC || this == UNLISTED;
    }
}
