package live.ovation.sfu.janus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which end of a simulcast's list is the large picture. Janus takes the first for it; an encoder that lists them the other way round would
 * have viewers get its smallest as the best.
 */
final class RidOrder {

    private static final Pattern SIMULCAST = Pattern.compile("(?m)^a=simulcast:.*?send ([^\\s]+)");
    private static final Pattern LARGEST = Pattern.compile("(?m)^a=rid:(\\S+) send .*?max-(?:width|height)=(\\d+)");
    /** Names whose sizes everybody takes for granted. */
    private static final List<List<String>> ASCENDING = List.of(
            List.of("l", "m", "h"),
            List.of("q", "h", "f"),
            List.of("low", "mid", "high"),
            List.of("low", "medium", "high"));

    private RidOrder() {}

    /** Adds what Janus has to know of the offer in a message. */
    static ObjectNode tell(String offer, ObjectNode message) {
        if (isAscending(offer)) {
            ((ObjectNode) message.get("jsep")).put("rid_order", "lmh");
        }
        return message;
    }

    /** Whether the smallest stands first. */
    static boolean isAscending(String offer) {
        List<String> rids = SIMULCAST
                .matcher(offer)
                .results()
                .findFirst()
                .map(found -> rids(found.group(1)))
                .orElse(List.of());
        return rids.size() > 1 && bySize(offer, rids).orElseGet(() -> byName(rids));
    }

    /** Of alternatives the first, and whether it is paused makes no difference (RFC 8853 section 5.1). */
    private static List<String> rids(String list) {
        return Arrays.stream(list.split(";", -1))
                .map(alternatives -> alternatives.split(",", -1)[0].replaceFirst("^~", ""))
                .toList();
    }

    private static Optional<Boolean> bySize(String offer, List<String> rids) {
        Map<String, Integer> sizes = LARGEST.matcher(offer)
                .results()
                .collect(java.util.stream.Collectors.toMap(
                        found -> found.group(1), RidOrder::size, (one, other) -> one));
        Integer first = sizes.get(rids.getFirst());
        Integer last = sizes.get(rids.getLast());
        return first == null || last == null ? Optional.empty() : Optional.of(first < last);
    }

    private static int size(MatchResult found) {
        String digits = found.group(2);
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static boolean byName(List<String> rids) {
        return ASCENDING.stream()
                .filter(names -> names.containsAll(rids))
                .anyMatch(names -> names.indexOf(rids.getFirst()) < names.indexOf(rids.getLast()));
    }
}
