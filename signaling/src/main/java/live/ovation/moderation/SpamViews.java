package live.ovation.moderation;

import jakarta.validation.constraints.NotNull;

/** How rules against spam travel. */
final class SpamViews {

    private SpamViews() {}

    /**
     * The rules that count in a chat.
     *
     * @param own whether they are the channel's own; else they are those of the house
     */
    record SpamStanding(@NotNull SpamRules rules, boolean own) {

        static SpamStanding of(SpamBook.Standing standing) {
            return new SpamStanding(standing.rules(), standing.own() != null);
        }
    }
}
