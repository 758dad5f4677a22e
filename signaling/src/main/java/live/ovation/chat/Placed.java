package live.ovation.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has its place.
 *
 * @param at when it got it, by Redis's clock
 * @param omitted whether it is left out for ordinary viewers, since more is said than anybody reads
 * @param shadowOf who alone hears it, beside moderators; null: it is for everybody
 * @param json the {@link ChatEvent}
 */
public record Placed(
        Place place, Instant at, boolean omitted, @Nullable UUID shadowOf, String json) {

    private static final String AUTHOR = "\"author\":{\"id\":\"";
    private static final String RULES = "{\"type\":\"chat-modes\",";

    /** The message that a client is told, encoded once for everybody. */
    public String message(String channel) {
        return envelope(channel) + json.substring(1);
    }

    /** The same for moderators, who are told that it is in the shadow. */
    public String marked(String channel) {
        return shadowOf == null ? message(channel) : envelope(channel) + "\"shadowed\":true," + json.substring(1);
    }

    private String envelope(String channel) {
        return "{\"channel\":\"" + channel + "\",\"epoch\":" + place.epoch() + ",\"seq\":" + place.seq() + ",";
    }

    /** What those are told at once who hear the event only when its turn comes; null: they can wait. */
    public @Nullable String ahead(String channel) {
        return json.startsWith(RULES)
                ? "{\"type\":\"chat-rules\",\"channel\":\"" + channel + "\",\"epoch\":" + place.epoch() + ",\"seq\":"
                        + place.seq() + "," + json.substring(RULES.length())
                : null;
    }

    /** Who said it; null when nobody did. */
    public @Nullable UUID author() {
        // nothing before it is of anybody's making
        int at = json.indexOf(AUTHOR);
        int id = at + AUTHOR.length();
        return at < 0 || !is("chat-message") ? null : UUID.fromString(json.substring(id, json.indexOf('"', id)));
    }

    boolean isMessage(UUID id) {
        return json.startsWith("{\"type\":\"chat-message\",\"id\":\"" + id + "\"");
    }

    boolean is(String type) {
        return json.startsWith("{\"type\":\"" + type + "\"");
    }
}
