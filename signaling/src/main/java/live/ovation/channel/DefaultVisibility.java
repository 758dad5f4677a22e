package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who finds the new streams of a channel. */
public enum DefaultVisibility {
    /** Everybody. */
    @JsonProperty("public")
    PUBLIC,
    /** Who has the address. */
    @JsonProperty("unlisted")
    UNLISTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DefaultVisibility of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
