package live.ovation.restream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts sound and picture, which are made apart, into the order of their times. Called by one thread. */
final class Interleaver {

    /** In ms; what the other track does not have by then is not waited for. */
    private static final long PATIENCE = 1_000;

    private final Deque<Tag> pictures = new ArrayDeque<>();
    private final Deque<Tag> sounds = new ArrayDeque<>();
    private final Consumer<Tag> output;

    Interleaver(Consumer<Tag> output) {
        this.output = output;
    }

    void add(Tag tag) {
        (tag.kind().isPicture() ? pictures : sounds).addLast(tag);
        for (Tag next = next(); next != null; next = next()) {
            output.accept(next);
        }
    }

    private @Nullable Tag next() {
        Tag picture = pictures.peekFirst();
        Tag sound = sounds.peekFirst();
        if (picture == null || sound == null) {
            Deque<Tag> only = picture == null ? sounds : pictures;
            return isLate(only) ? only.pollFirst() : null;
        }
        return (picture.time() <= sound.time() ? pictures : sounds).pollFirst();
    }

    private static boolean isLate(Deque<Tag> tags) {
        Tag first = tags.peekFirst();
        Tag last = tags.peekLast();
        return first != null && last != null && last.time() - first.time() > PATIENCE;
    }
}
