package live.ovation.hls;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import live.ovation.platform.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * The delivery directives of a playlist request (rfc8216bis 6.2.5).
 *
 * @param msn {@code _HLS_msn}; -1 when there is none
 * @param part {@code _HLS_part}; -1 when there is none
 * @param skip {@code _HLS_skip}: segments that the player has may be left out
 */
record Directives(long msn, int part, boolean skip) {

    private static final String PREFIX = "_HLS_";

    /** Errors with {@code invalid-directive} on nonsense; parameters of others are none of our business. */
    static Directives parse(String uri) {
        if (uri.indexOf('?') < 0) {
            return new Directives(-1, -1, false);
        }
        long msn = -1;
        long part = -1;
        boolean skip = false;
        for (var parameter : new QueryStringDecoder(uri).parameters().entrySet()) {
            String name = parameter.getKey();
            switch (name) {
                case "_HLS_msn" -> msn = number(parameter.getValue());
                case "_HLS_part" -> part = number(parameter.getValue());
                case "_HLS_skip" -> skip = skip(parameter.getValue());
                default -> refuseUnknown(name);
            }
        }
        if ((part >= 0 && msn < 0) || part > Integer.MAX_VALUE) {
            throw invalid("_HLS_part needs _HLS_msn.");
        }
        return new Directives(msn, (int) part, skip);
    }

    boolean blocks() {
        return msn >= 0;
    }

    private static long number(List<String> values) {
        String value = values.getFirst();
        if (values.size() > 1 || !value.matches("[0-9]{1,15}")) {
            throw invalid("A directive is no number.");
        }
        return Long.parseLong(value);
    }

    private static boolean skip(List<String> values) {
        if (values.size() > 1 || !values.getFirst().matches("YES|v2")) {
            throw invalid("_HLS_skip is YES or v2.");
        }
        return true;
    }

    /** Names with this prefix are reserved for what we would have to obey. */
    private static void refuseUnknown(String name) {
        if (name.startsWith(PREFIX)) {
            throw invalid("This delivery directive is not known here.");
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException("invalid-directive", HttpStatus.BAD_REQUEST, detail);
    }
}
