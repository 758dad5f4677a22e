package live.ovation.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps findings from coming and going with every sample: what is found three times in a row holds, and is over when it was not found five
 * times in a row. Used by one thread.
 */
final class Steadiness {

    private static final int HOLDS = 3;
    private static final int OVER = 5;

    private final Map<FindingCode, State> states = new EnumMap<>(FindingCode.class);

    /** What changed with a sample; {@code before} is null where it begins, {@code now} is null where it is over. */
    record Change(
            FindingCode code,
            @Nullable Severity before,
            @Nullable Severity now) {}

    private static final class State {
        private @Nullable Severity held;
        private Instant since;
        private int seen;
        private int missed;
        private int worse;
        private int better;

        State(Instant since) {
            this.since = since;
        }
    }

    List<Change> take(Map<FindingCode, Severity> found, Instant at) {
        List<Change> changes = new ArrayList<>();
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        codes.addAll(found.keySet());
        codes.addAll(states.keySet());
        for (FindingCode code : codes) {
            Severity severity = found.get(code);
            if (severity == null) {
                miss(code, changes);
            } else {
                see(code, severity, at, changes);
            }
        }
        return changes;
    }

    /** The worst first. */
    List<Finding> holding() {
        List<Finding> holding = new ArrayList<>();
        states.forEach((code, state) -> {
            if (state.held != null) {
                holding.add(new Finding(code, state.held, code.advice(), state.since));
            }
        });
        holding.sort(Comparator.comparing(Finding::severity).reversed());
        return holding;
    }

    private void see(FindingCode code, Severity severity, Instant at, List<Change> changes) {
        State state = states.computeIfAbsent(code, c -> new State(at));
        state.missed = 0;
        Severity held = state.held;
        if (held == null) {
            if (++state.seen >= HOLDS) {
                state.held = severity;
                changes.add(new Change(code, null, severity));
            }
            return;
        }
        state.worse = severity.compareTo(held) > 0 ? state.worse + 1 : 0;
        state.better = severity.compareTo(held) < 0 ? state.better + 1 : 0;
        if (state.worse >= HOLDS || state.better >= OVER) {
            state.held = severity;
            changes.add(new Change(code, held, severity));
        }
    }

    private void miss(FindingCode code, List<Change> changes) {
        State state = states.get(code);
        if (state == null) {
            return;
        }
        state.worse = 0;
        state.better = 0;
        if (state.held == null) {
            states.remove(code);
        } else if (++state.missed >= OVER) {
            states.remove(code);
            changes.add(new Change(code, state.held, null));
        }
    }
}
