package live.ovation.gateway;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of a hall whose sockets one event loop writes to. Everything here happens on that loop. */
final class Row {

    /** More than this nobody misses while they come in. */
    private static final int MOST_HELD = 2_000;

    /** In the order in which they came; the index of each is kept, so that leaving costs nothing. */
    private final List<Member> members = new ArrayList<>();

    private final Map<Connection, Member> byConnection = new HashMap<>();

    /** Somebody in the hall. */
    private static final class Member {

        private final Connection connection;
        private final @Nullable UUID accountId;
        private final long after;
        private Lane lane;
        private int index;
        private @Nullable Queue<ByteBuf> held = new ArrayDeque<>();

        private Member(Connection connection, Lane lane, long after) {
            Participant participant = connection.participant();
            this.connection = connection;
            this.accountId = participant == null ? null : participant.accountId();
            this.lane = lane;
            this.after = after;
        }

        private void give(@Nullable ByteBuf frames) {
            if (frames == null) {
                return;
            }
            if (held == null) {
                connection.outbox().write(frames);
            } else if (held.size() < MOST_HELD) {
                held.add(frames);
            } else {
                frames.release();
                connection.outbox().close(Outbox.TOO_SLOW);
            }
        }
    }

    /** @param after the number of the last message that is none of theirs */
    void join(Connection connection, Lane lane, long after) {
        leave(connection);
        Member member = new Member(connection, lane, after);
        member.index = members.size();
        members.add(member);
        byConnection.put(connection, member);
    }

    void leave(Connection connection) {
        Member member = byConnection.remove(connection);
        if (member == null) {
            return;
        }
        Member last = members.removeLast();
        if (last != member) {
            members.set(member.index, last);
            last.index = member.index;
        }
        drop(member);
    }

    private static void drop(Member member) {
        if (member.held != null) {
            member.held.forEach(ByteBuf::release);
            member.held = null;
        }
    }

    /** Gives somebody what they lack, and then what was said since they came. */
    void release(Connection connection, List<ByteBuf> first) {
        Member member = byConnection.get(connection);
        Queue<ByteBuf> held = member == null ? null : member.held;
        if (member == null || held == null) {
            first.forEach(ByteBuf::release);
            return;
        }
        member.held = null;
        first.forEach(connection.outbox()::write);
        held.forEach(connection.outbox()::write);
    }

    void deliver(Batch batch) {
        for (Member member : members) {
            member.give(batch.share(member.after, member.lane, member.accountId));
        }
        batch.release();
    }

    void sendTo(UUID accountId, ByteBuf frame) {
        forEachOf(accountId, (connection, member) -> member.give(frame.retainedDuplicate()));
        frame.release();
    }

    /** Moves somebody to a lane, and tells those of their sockets that were in the other one. */
    void lane(UUID accountId, Lane lane, ByteBuf whenMoved) {
        forEachOf(accountId, (connection, member) -> {
            if (member.lane != lane) {
                member.lane = lane;
                member.give(whenMoved.retainedDuplicate());
            }
        });
        whenMoved.release();
    }

    private void forEachOf(UUID accountId, BiConsumer<Connection, Member> action) {
        byConnection.forEach((connection, member) -> {
            if (accountId.equals(member.accountId)) {
                action.accept(connection, member);
            }
        });
    }
}
