package live.ovation.sfu.janus;

import java.util.List;
import live.ovation.sfu.Media;
import live.ovation.sfu.PayloadTypes;
import org.jspecify.annotations.Nullable;

/**
 * A media session as Janus knows it: one session with one handle of the VideoRoom plugin, or of the Streaming plugin on a cascade. Kept in Redis, so that a new process can claim it.
 *
 * @param tracks what a publisher sends; null while that is not known
 * @param feed of a publisher that is fed, the ports that its tracks go to, in their order; null of all others
 * @param via of a viewer who watches a mountpoint, its id ({@link JanusMountpoint}); null of one who is in the publisher's room itself
 */
record JanusHandle(
        Media media,
        long session,
        long handle,
        @Nullable List<JanusTrack> tracks,
        @Nullable String via,
        @Nullable List<Integer> feed) {

    JanusHandle(Media media, long session, long handle, @Nullable List<JanusTrack> tracks, @Nullable String via) {
        this(media, session, handle, tracks, via, null);
    }

    JanusHandle(Media media, long session, long handle) {
        this(media, session, handle, null, null);
    }

    /** Whether rooms send what this publisher sends by these numbers. */
    boolean isSentAs(@Nullable PayloadTypes types) {
        return types == null
                || tracks == null
                || tracks.stream()
                        .map(JanusTrack::codec)
                        .allMatch(codec -> types.of(codec) == JanusMountpoint.OF_ROOMS.of(codec));
    }

    /** Whether this viewer watches a mountpoint of the publisher's. */
    boolean watches(String publisher) {
        return via != null && JanusMountpoint.isOf(publisher, via);
    }

    /** Whether it is a publisher in front of a mountpoint instead of a room. */
    boolean isFed() {
        return feed != null;
    }

    JanusHandle with(List<JanusTrack> published) {
        return new JanusHandle(media, session, handle, published, via, feed);
    }
}
