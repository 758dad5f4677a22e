package live.ovation.hls;

import java.util.UUID;

/** Follows what is made of the streams on this node. */
public interface GalleryListener {

    /** Called in order for each stream, on an event loop, so it must return at once; what it throws harms nobody else. */
    void made(UUID channelId, GalleryEvent event);
}
