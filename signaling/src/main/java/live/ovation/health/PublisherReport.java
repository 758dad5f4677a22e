package live.ovation.health;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher measured at its own end; what is not known is null.
 *
 * @param loss packets lost of those sent, 0 to 1
 * @param limitation what keeps the quality down
 * @param screen whether it shows a screen, of which few frames are enough
 */
public record PublisherReport(
        @Nullable Integer roundTripMs,
        @Nullable Double loss,
        @Nullable Limitation limitation,
        @Nullable Boolean screen) {

    public boolean isScreen() {
        return Boolean.TRUE.equals(screen);
    }
}
