package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import live.ovation.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a channel is about. The words for these are the web client's. */
public enum Category {
    @JsonProperty("art")
    ART,
    @JsonProperty("books")
    BOOKS,
    @JsonProperty("business")
    BUSINESS,
    @JsonProperty("classes")
    CLASSES,
    @JsonProperty("comedy")
    COMEDY,
    @JsonProperty("community")
    COMMUNITY,
    @JsonProperty("concerts")
    CONCERTS,
    @JsonProperty("conferences")
    CONFERENCES,
    @JsonProperty("cooking")
    COOKING,
    @JsonProperty("dance")
    DANCE,
    @JsonProperty("fitness")
    FITNESS,
    @JsonProperty("games")
    GAMES,
    @JsonProperty("languages")
    LANGUAGES,
    @JsonProperty("making")
    MAKING,
    @JsonProperty("music")
    MUSIC,
    @JsonProperty("nature")
    NATURE,
    @JsonProperty("news")
    NEWS,
    @JsonProperty("science")
    SCIENCE,
    @JsonProperty("software")
    SOFTWARE,
    @JsonProperty("sports")
    SPORTS,
    @JsonProperty("talk")
    TALK,
    @JsonProperty("theatre")
    THEATRE,
    @JsonProperty("travel")
    TRAVEL;

    /** As on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Errors with {@code unknown-category}. */
    public static Category of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException("unknown-category", HttpStatus.BAD_REQUEST, "There is no such category."));
    }

    /** What the database holds, null for none; a category that this version no longer knows counts as none. */
    static @Nullable Category ofColumn(@Nullable String code) {
        return Arrays.stream(values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
