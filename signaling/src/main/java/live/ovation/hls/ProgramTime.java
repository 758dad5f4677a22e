package live.ovation.hls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code EXT-X-PROGRAM-DATE-TIME} (rfc8216bis 4.4.4.6): to the millisecond, in UTC. */
public final class ProgramTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ProgramTime() {}

    /** The attribute's value. */
    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
