package live.ovation.restream;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import live.ovation.hls.GalleryEvent;
import live.ovation.hls.MediaFrame;
import live.ovation.hls.Part;
import live.ovation.hls.Rendition;
import org.jspecify.annotations.Nullable;

/** One stream on this node: its best picture and its sound, for as many as want them. Fed by the packager's event loop. */
final class Source {

    private static final long FLOWS_FOR = 5_000_000_000L;
    private static final long KEPT_FOR = 30_000_000_000L;

    private final UUID streamId;
    private final UUID channelId;
    private final List<Consumer<Tag>> takers = new CopyOnWriteArrayList<>();
    private final Interleaver order = new Interleaver(this::give);
    private volatile @Nullable Tag pictureSetup;
    private volatile @Nullable Tag soundSetup;
    private volatile int width;
    private volatile int height;
    private volatile long lastEvent = System.nanoTime();
    private volatile long lastPart = Long.MIN_VALUE;

    Source(UUID streamId, UUID channelId) {
        this.streamId = streamId;
        this.channelId = channelId;
    }

    UUID streamId() {
        return streamId;
    }

    UUID channelId() {
        return channelId;
    }

    void take(GalleryEvent event) {
        lastEvent = System.nanoTime();
        switch (event) {
            case GalleryEvent.InitMade made when isOurs(made.rendition()) -> setUp(made);
            case GalleryEvent.PartMade made when isOurs(made.part().rendition()) -> take(made.part());
            default -> {} // smaller pictures, and where segments begin
        }
    }

    /** Whether anything comes: not so while the broadcaster is away. */
    boolean flows() {
        return lastPart != Long.MIN_VALUE && System.nanoTime() - lastPart < FLOWS_FOR && soundSetup != null;
    }

    /** Nothing has come for so long that it ended without a word, or is another node's now; whatever comes later begins with its setup. */
    boolean isAbandoned() {
        return System.nanoTime() - lastEvent > KEPT_FOR;
    }

    boolean hasPicture() {
        return pictureSetup != null;
    }

    /** In pixels; 0 without a picture, as is {@link #height}. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What decoders have to know before anything else. */
    List<Tag> setups() {
        List<Tag> setups = new ArrayList<>();
        Tag picture = pictureSetup;
        Tag sound = soundSetup;
        if (picture != null) {
            setups.add(picture);
        }
        if (sound != null) {
            setups.add(sound);
        }
        return setups;
    }

    void follow(Consumer<Tag> taker) {
        takers.add(taker);
    }

    void leave(Consumer<Tag> taker) {
        takers.remove(taker);
    }

    private static boolean isOurs(Rendition rendition) {
        return rendition == Rendition.HIGH || rendition == Rendition.AUDIO;
    }

    private void setUp(GalleryEvent.InitMade made) {
        Tag setup = Tag.setup(made.rendition().isVideo(), MediaFrame.configuration(made.init()));
        if (made.rendition().isVideo()) {
            pictureSetup = setup;
            width = made.init().width();
            height = made.init().height();
        } else {
            soundSetup = setup;
        }
        give(setup);
    }

    private void take(Part part) {
        lastPart = System.nanoTime();
        if (!takers.isEmpty()) {
            boolean picture = part.rendition().isVideo();
            MediaFrame.of(part).forEach(frame -> order.add(Tag.frame(picture, frame)));
        }
    }

    private void give(Tag tag) {
        takers.forEach(taker -> taker.accept(tag));
    }
}
