package live.ovation.sfu.janus;

import java.time.Duration;

/**
 * How a node is asked whether it is still there. Each attempt has its own time, one after another, so that a pause of our own process,
 * which makes one time run out, does not look like a node that hangs.
 *
 * @param every between one answer and the next question
 * @param within how long an attempt may take
 * @param attempts that go unanswered before the node counts as hung
 */
record JanusProbe(Duration every, Duration within, int attempts) {

    /** For a node that others can stand in for: noticed 2.6 s after its last answer at the latest. */
    static final JanusProbe QUICK = new JanusProbe(Duration.ofMillis(500), Duration.ofMillis(700), 3);

    /** For the only node: nothing is won by giving it up, and an overloaded one keeps its sessions. */
    static JanusProbe patient(JanusProperties properties) {
        return new JanusProbe(Duration.ofSeconds(2), properties.requestTimeout(), 1);
    }
}
