package live.ovation.hls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The galleries that are open on this node. */
interface Galleries {

    /** Of what is on air at this address, or was a moment ago. */
    @Nullable
    StreamGallery find(String slug);

    /** Of this stream, if that is its address. */
    @Nullable
    StreamGallery find(String slug, UUID streamId);
}
