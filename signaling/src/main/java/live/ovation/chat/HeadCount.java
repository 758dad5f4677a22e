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

    /** By connection: the account, or the connection itself for who is not signed in. */
    private final Map<String, Object> connections = new HashMap<>();

    private int others;
    private int told = -1;
    private boolean changed;

    synchronized void entered(@Nullable UUID accountId, String connectionId) {
        connections.put(connectionId, accountId == null ? connectionId : accountId);
        changed = true;
    }

    synchronized void left(String connectionId) {
        changed |= connections.remove(connectionId) != null;
    }

    synchronized void elsewhere(int people) {
        others = people;
    }

    /** Somebody with two windows is one. */
    synchronized int here() {
        return new HashSet<>(connections.values()).size();
    }

    synchronized int everywhere() {
        return here() + others;
    }

    /** Some of the accounts. */
    synchronized List<UUID> some() {
        Set<UUID> ids = new HashSet<>();
        for (Object who : connections.values()) {
            if (who instanceof UUID id && ids.size() < SOME) {
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
