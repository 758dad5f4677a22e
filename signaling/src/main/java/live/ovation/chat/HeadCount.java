package live.ovation.chat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who follows one chat on this node, and how many do elsewhere. Guarded by itself. */
final class HeadCount {

    /** Of these accounts other nodes know the ids. */
    private static final int SOME = 200;

    private final Map<String, Visit> connections = new HashMap<>();

    private int others;
    private int told = -1;
    private boolean changed;

    /**
     * @param who the account, or the connection itself for who is not signed in
     * @param times how often it is there: who comes back is, before the old socket is known to be dead
     */
    private record Visit(Object who, int times) {}

    synchronized void entered(@Nullable UUID accountId, String connectionId) {
        Visit first = new Visit(accountId == null ? connectionId : accountId, 1);
        connections.merge(connectionId, first, (before, now) -> new Visit(now.who(), before.times() + 1));
        changed = true;
    }

    synchronized void left(String connectionId) {
        Visit visit = connections.get(connectionId);
        if (visit != null && visit.times() > 1) {
            connections.put(connectionId, new Visit(visit.who(), visit.times() - 1));
        } else {
            changed |= connections.remove(connectionId) != null;
        }
    }

    synchronized void elsewhere(int people) {
        others = people;
    }

    /** Somebody with two windows is one. */
    synchronized int here() {
        Set<Object> people = new HashSet<>();
        connections.values().forEach(visit -> people.add(visit.who()));
        return people.size();
    }

    synchronized int everywhere() {
        return here() + others;
    }

    /** Some of the accounts. */
    synchronized List<UUID> some() {
        Set<UUID> ids = new HashSet<>();
        for (Visit visit : connections.values()) {
            if (visit.who() instanceof UUID id && ids.size() < SOME) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** Whether anybody came or went since this was asked last. */
    synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Whether there are more or fewer than when this was asked last. */
    synchronized boolean takeNews() {
        int now = everywhere();
        boolean news = now != told;
        told = now;
        return news;
    }
}
