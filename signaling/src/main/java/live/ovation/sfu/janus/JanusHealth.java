package live.ovation.sfu.janus;

import java.time.Instant;
import live.ovation.sfu.SfuNode;
import live.ovation.sfu.SfuNode.State;

/** In which state a node is, and since when. */
final class JanusHealth {

    private final String name;
    private boolean hung;
    private State last = State.GONE;
    private Instant since = Instant.now();

    JanusHealth(String name) {
        this.name = name;
    }

    /** A conversation with it has ended, or could not be had. */
    synchronized void lost(JanusLink.Loss loss) {
        hung = loss == JanusLink.Loss.HUNG;
    }

    synchronized SfuNode state(boolean open, boolean draining, JanusRegistry carried) {
        State now = open ? draining ? State.DRAINING : State.UP : hung ? State.HUNG : State.GONE;
        if (now != last) {
            last = now;
            since = Instant.now();
        }
        return new SfuNode(name, now, since, draining, carried.publishers(), carried.subscribers());
    }
}
