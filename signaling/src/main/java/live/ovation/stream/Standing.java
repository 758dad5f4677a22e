package live.ovation.stream;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is to a channel.
 *
 * @param runsIt whether they own or moderate it, or run the house
 * @param groups the visibilities whose circle they belong to
 */
record Standing(boolean signedIn, boolean runsIt, Set<Visibility> groups) {

    Standing {
        groups = Set.copyOf(groups);
    }

    static Standing stranger() {
        return new Standing(false, false, EnumSet.noneOf(Visibility.class));
    }

    boolean belongsTo(Visibility circle) {
        return groups.contains(circle);
    }
}
