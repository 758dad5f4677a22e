package live.ovation.sfu.janus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.sfu.PayloadTypes;
import org.jspecify.annotations.Nullable;

/**
 * One mountpoint of a publisher: its picture and sound on another node, or under the payload types that some receivers want, or both.
 *
 * @param types null where receivers take what we number
 */
record JanusMountpoint(String publisher, @Nullable PayloadTypes types) {

    /** What the VideoRoom plugin sends, whatever its subscribers answer. */
    static final PayloadTypes OF_ROOMS = new PayloadTypes(111, 107, 96);

    private static final PayloadTypes USUAL = new PayloadTypes(111, 108, 96);

    /** From here on SSRCs are those of forwarders to mountpoints. */
    static final long FIRST_SSRC = 2000;

    private static final Pattern NUMBERS = Pattern.compile("\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final int SSRCS = 100;
    private static final long FIRST_RENUMBERED = 1_000_000;
    private static final int TYPES = 128;
    private static final long RENUMBERED_PER_NODE = (long) SSRCS * TYPES * TYPES * TYPES;

    static boolean isOf(String publisher, String id) {
        return id.equals(publisher) || id.startsWith(publisher + ".");
    }

    /** The one with this id, of a publisher's that have numbers of their own. */
    static Optional<JanusMountpoint> renumbered(String publisher, String id) {
        Matcher numbers = NUMBERS.matcher(isOf(publisher, id) ? id.substring(publisher.length()) : "");
        return numbers.matches()
                ? Optional.of(new JanusMountpoint(
                        publisher,
                        new PayloadTypes(
                                Integer.parseInt(numbers.group(1)),
                                Integer.parseInt(numbers.group(2)),
                                Integer.parseInt(numbers.group(3)))))
                : Optional.empty();
    }

    String id() {
        return types == null ? publisher : publisher + "." + types.opus() + "." + types.h264() + "." + types.vp8();
    }

    PayloadTypes payloadTypes() {
        return types == null ? USUAL : types;
    }

    /** The first of the SSRCs of what goes to this one, of those that go to the node. */
    long firstSsrc(int node) {
        if (types == null) {
            return FIRST_SSRC + (long) SSRCS * node;
        }
        long number = ((long) types.opus() * TYPES + types.h264()) * TYPES + types.vp8();
        return FIRST_RENUMBERED + RENUMBERED_PER_NODE * node + SSRCS * number;
    }

    /** Whether it is one of this one's. */
    boolean sends(int node, long ssrc) {
        return ssrc >= firstSsrc(node) && ssrc < firstSsrc(node) + SSRCS;
    }

    /** Whether it goes to any mountpoint on the node. */
    static boolean goesTo(int node, long ssrc) {
        return ssrc >= FIRST_RENUMBERED
                ? (ssrc - FIRST_RENUMBERED) / RENUMBERED_PER_NODE == node
                : ssrc >= FIRST_SSRC + (long) SSRCS * node && ssrc < FIRST_SSRC + (long) SSRCS * (node + 1);
    }
}
