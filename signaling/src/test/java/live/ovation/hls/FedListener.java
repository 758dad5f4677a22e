package live.ovation.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;

/** A stream of real encoders through a real packager, for tests of those who follow galleries. */
public final class FedListener implements AutoCloseable {

    private static final RtpTrack SOUND = new RtpTrack(Codec.OPUS, 1000, null);
    private static final RtpTrack PICTURE = new RtpTrack(Codec.H264, 1001, null);

    private final PackagedStream stream = new PackagedStream();
    private final List<RtpSender> senders = new ArrayList<>();

    public FedListener(List<GalleryListener> listeners) {
        stream.gallery.tell(listeners);
    }

    public UUID streamId() {
        return stream.id;
    }

    public UUID channelId() {
        return stream.channelId;
    }

    /** Somebody goes on air, or comes back. */
    public void publish() {
        int port = stream.publish(PICTURE, SOUND);
        senders.add(RtpSender.picture("640x360", PICTURE.ssrc(), port));
        senders.add(RtpSender.sound(SOUND.ssrc(), port));
    }

    /** Their network is gone. */
    public void interrupt() {
        stream.unpublish();
        senders.forEach(RtpSender::close);
        senders.clear();
    }

    @Override
    public void close() {
        interrupt();
        stream.close();
    }
}
