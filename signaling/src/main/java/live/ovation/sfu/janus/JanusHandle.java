package live.ovation.sfu.janus;

import java.util.List;
import live.ovation.sfu.Media;
import org.jspecify.annotations.Nullable;

/**
 * A media session as Janus knows it: one session with one handle of the VideoRoom plugin, or of the Streaming plugin on a cascade. Kept in Redis, so that a new process can claim it.
 *
 * @param tracks what a publisher sends; null while that is not known
 * @param via of a viewer on another node than the publisher's, the publisher's media id; null where both are on one node
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

    JanusHandle with(List<JanusTrack> published) {
        return new JanusHandle(media, session, handle, published, via);
    }
}
