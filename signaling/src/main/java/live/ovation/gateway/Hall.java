package live.ovation.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PROVISIONAL. */
final class Hall {
    private final Map<Connection, Member> members = new HashMap<>();

    static final class Member {
        Lane lane;

        @Nullable
        List<String> held = new ArrayList<>();

        Member(Lane lane) {
            this.lane = lane;
        }
    }

    interface Held {
        void release(List<String> first);
    }

    synchronized Held join(Connection c, Lane lane) {
        Member m = new Member(lane);
        members.put(c, m);
        return first -> release(c, m, first);
    }

    private synchronized void release(Connection c, Member m, List<String> first) {
        first.forEach(s -> c.outbox().send(s));
        if (m.held != null) {
            m.held.forEach(s -> c.outbox().send(s));
        }
        m.held = null;
    }

    synchronized void leave(Connection c) {
        members.remove(c);
    }

    synchronized void send(String s) {
        members.forEach((c, m) -> give(c, m, s));
    }

    synchronized void send(String s, Lane only) {
        members.forEach((c, m) -> {
            if (m.lane == only) {
                give(c, m, s);
            }
        });
    }

    private static void give(Connection c, Member m, String s) {
        if (m.held != null) {
            m.held.add(s);
        } else {
            c.outbox().send(s);
        }
    }

    private static boolean is(Connection c, UUID id) {
        Participant p = c.participant();
        return p != null && id.equals(p.accountId());
    }

    synchronized void sendTo(UUID account, String s) {
        members.forEach((c, m) -> {
            if (is(c, account)) {
                give(c, m, s);
            }
        });
    }

    synchronized boolean lane(UUID account, Lane lane) {
        boolean moved = false;
        for (var e : members.entrySet()) {
            if (is(e.getKey(), account) && e.getValue().lane != lane) {
                e.getValue().lane = lane;
                moved = true;
            }
        }
        return moved;
    }
}
