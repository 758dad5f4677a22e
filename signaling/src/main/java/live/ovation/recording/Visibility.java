package live.ovation.recording;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who may watch a recording. */
enum Visibility {
    /** Anybody, and it is listed on its channel's page. */
    @JsonProperty("public")
    PUBLIC,
    /** Whoever knows the address. */
    @JsonProperty("unlisted")
    UNLISTED,
    /** The owner, and whoever has a playback token from the owner. */
    @JsonProperty("private")
    PRIVATE;

    /** As in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
