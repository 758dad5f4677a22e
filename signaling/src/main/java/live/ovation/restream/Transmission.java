package live.ovation.restream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import live.ovation.restream.rtmp.RtmpPublisher;

/**
 * One stream on one connection. Begins with a key frame; when the network cannot keep up, pictures are left out up to the next key frame.
 */
final class Transmission implements Consumer<Tag> {

    private final Source source;
    private final RtmpPublisher to;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private long asked = System.nanoTime();
    private boolean begun;
    private boolean waitsForKey;
    private long first;
    private long last;

    Transmission(Source source, RtmpPublisher to) {
        this.source = source;
        this.to = to;
    }

    /** In bit/s, over the time since it was asked for last; by one caller. */
    long bitrate() {
        long now = System.nanoTime();
        long sent = bytes.getAndSet(0);
        long rate = sent * 8 * 1_000_000_000L / Math.max(1, now - asked);
        asked = now;
        return rate;
    }

    /** Pictures that were not sent. */
    long leftOut() {
        return leftOut.get();
    }

    @Override
    public void accept(Tag tag) {
        boolean setup = tag.kind() == Tag.Kind.PICTURE_SETUP || tag.kind() == Tag.Kind.SOUND_SETUP;
        if (!begun) {
            begin(tag);
        } else if (setup) {
            send(tag, last);
        } else {
            pass(tag);
        }
    }

    private void begin(Tag tag) {
        boolean opens = source.hasPicture() ? tag.key() : tag.kind() == Tag.Kind.SOUND;
        if (opens) {
            begun = true;
            first = tag.time();
            to.metadata(metadata());
            source.setups().forEach(setup -> send(setup, 0));
            pass(tag);
        }
    }

    private void pass(Tag tag) {
        long time = tag.time() - first;
        boolean picture = tag.kind() == Tag.Kind.PICTURE;
        if (picture && tag.key()) {
            waitsForKey = false;
        }
        if (time < 0 || !to.isWritable() || (picture && waitsForKey)) {
            waitsForKey |= picture;
            leftOut.addAndGet(picture ? 1 : 0);
            return;
        }
        send(tag, time);
    }

    private void send(Tag tag, long time) {
        last = time;
        bytes.addAndGet(tag.body().length);
        if (tag.kind().isPicture()) {
            to.video(time, tag.buffer());
        } else {
            to.audio(time, tag.buffer());
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (source.hasPicture()) {
            values.put("width", source.width());
            values.put("height", source.height());
            values.put("videocodecid", 7);
        }
        values.put("audiocodecid", 10);
        values.put("audiosamplerate", 48_000);
        values.put("stereo", true);
        values.put("encoder", "Ovation");
        return values;
    }
}
