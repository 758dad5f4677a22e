package live.ovation.chat;

import java.time.Instant;

/**
 * An event that has its place.
 *
 * @param at when it got it, by Redis's clock
 * @param omitted whether it is left out for ordinary viewers, since more is said than anybody reads
 * @param json the {@link ChatEvent}
 */
public record Placed(Place place, Instant at, boolean omitted, String json) {

    /** The message that a client is told, encoded once for everybody. */
    public String message(String channel) {
        return "{\"channel\":\"" + channel + "\",\"epoch\":" + place.epoch() + ",\"seq\":" + place.seq() + ","
                + json.substring(1);
    }

    boolean is(String type) {
        return json.startsWith("{\"type\":\"" + type + "\"");
    }
}
