package live.ovation.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who follows one chat on this node, and how many do elsewhere. Guarded by itself. */
final class HeadCount {

    /** Of these accounts other nodes know the ids. */
    private static final int SOME = 200;

    private final Map<String, Visit> connections = new HashMap<>();
    /** How many connections each has: a crowd that comes in asks for their number once each. */
    private final Map<Object, Integer> people = new HashMap<>();

    private int others;
    private int told = -1;
    private boolean changed;

    /**
     * @param who the account, or the connection itself for who is not signed in
     * @param times how often it is there: who comes back is, before the old socket is known to be dead
     */
    private record Visit(Object who, int times) {}

    synchronized void entered(@Nullable UUID accountId, String connectionId) {
        Visit before = connections.get(connectionId);
        Object who = accountId == null ? connectionId : accountId;
        connections.put(connectionId, new Visit(who, before == null ? 1 : before.times() + 1));
        if (before == null || !before.who().equals(who)) {
            people.merge(who, 1, Integer::sum);
            gone(before);
        }
        changed = true;
    }

    synchronized void left(String connectionId) {
        Visit visit = connections.get(connectionId);
        if (visit != null && visit.times() > 1) {
            connections.put(connectionId, new Visit(visit.who(), visit.times() - 1));
        } else if (visit != null) {
            connections.remove(connectionId);
            gone(visit);
            changed = true;
        }
    }

    private void gone(@Nullable Visit visit) {
        if (visit != null) {
            people.computeIfPresent(visit.who(), (who, times) -> times > 1 ? times - 1 : null);
        }
    }

    synchronized void elsewhere(int people) {
        others = people;
    }

    /** Somebody with two windows is one. */
    synchronized int here() {
        return people.size();
    }

    synchronized int everywhere() {
        return here() + others;
    }

    /** Some of the accounts. */
    synchronized List<UUID> some() {
        return people.keySet().stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .limit(SOME)
                .toList();
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
