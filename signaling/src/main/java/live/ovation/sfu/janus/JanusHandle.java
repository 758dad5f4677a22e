package live.ovation.sfu.janus;

import java.util.List;
import live.ovation.sfu.Media;
import org.jspecify.annotations.Nullable;

/**
 * A media session as Janus knows it: one session with one VideoRoom handle. Kept in Redis, so that a new process can claim it.
 *
 * @param tracks what a publisher sends; null while that is not known
 */
record JanusHandle(
        Media media, long session, long handle, @Nullable List<JanusTrack> tracks) {

    JanusHandle(Media media, long session, long handle) {
        this(media, session, handle, null);
    }

    JanusHandle with(List<JanusTrack> published) {
        return new JanusHandle(media, session, handle, published);
    }
}
