package live.ovation.chat;

import org.jspecify.annotations.Nullable;

/**
 * What moderators have done about somebody, as far as it counts now.
 *
 * @param warning the next one that they have to acknowledge
 * @param shadowed whether only they themselves and moderators see what they write
 */
record Conduct(
        ChatYouView.@Nullable Silence silence, @Nullable ChatWarning warning, boolean shadowed) {

    /** Without a timeout that is over. */
    Conduct heard() {
        return new Conduct(null, warning, shadowed);
    }
}
