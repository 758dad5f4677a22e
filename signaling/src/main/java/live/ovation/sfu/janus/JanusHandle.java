package live.ovation.sfu.janus;

import java.util.List;
import live.ovation.sfu.Media;
import live.ovation.sfu.PayloadTypes;
import org.jspecify.annotations.Nullable;

/**
 * A media session as Janus knows it: one session with one handle of the VideoRoom plugin, or of the Streaming plugin on a cascade. Kept in Redis, so that a new process can claim it.
 *
 * @param tracks what a publisher sends; null while that is not known
 * @param via of a viewer who watches a mountpoint, its id ({@link JanusMountpoint}); null of one who is in the publisher's room itself
 */
record JanusHandle(
        Media media,
        long session,
        long handle,
        @Nullable List<JanusTrack> tracks,
        @Nullable String via) {

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

    JanusHandle with(List<JanusTrack> published) {
        return new JanusHandle(media, session, handle, published, via);
    }
}
