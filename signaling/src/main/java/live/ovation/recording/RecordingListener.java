package live.ovation.recording;

import java.util.UUID;
import live.ovation.hls.GalleryEvent.SegmentClosed;

/** Does more with what has been written. Called on the thread that writes, so it must return at once. */
interface RecordingListener {

    void segmentClosed(UUID id, RecordingIndex index, SegmentClosed segment);

    /** Nothing more will be written. */
    default void finished(UUID id, RecordingIndex index) {}
}
