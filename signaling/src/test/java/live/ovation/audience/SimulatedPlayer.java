package live.ovation.audience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Receives 30 frames a second over a link and measures. A packet that is lost is sent once more; when that is lost
 * too, so is the frame.
 */
final class SimulatedPlayer {

    static final int FPS = 30;
    private static final double PACKET = 9_600;
    private static final double FRAME_SECONDS = 1.0 / FPS;
    /** What the statistics count as a freeze: an interval of a usual one and 150 ms. */
    private static final double FREEZE_SECONDS = FRAME_SECONDS + 0.15;

    private static final int BASE_DELAY_MS = 30;
    private static final double RETRANSMISSION_SECONDS = 0.06;

    private final SimulatedLink link;
    private final Deque<Double> arrivals = new ArrayDeque<>();
    private double shownAt;
    private double delay;
    private double lowestDelay;
    private double highestRise;
    private int sent;
    private int lost;
    private int shown;
    private double frozen;

    SimulatedPlayer(SimulatedLink link) {
        this.link = link;
    }

    void receive(double at, double bitrate) {
        double left = bitrate / FPS;
        double arrival = at;
        boolean whole = true;
        while (left > 0) {
            OptionalDouble packet = send(at, Math.min(left, PACKET));
            whole &= packet.isPresent();
            arrival = Math.max(arrival, packet.orElse(at));
            left -= PACKET;
        }
        if (whole) {
            arrivals.add(arrival);
            measureDelay(arrival - at);
        }
        show(at);
    }

    ReceptionReport report(double bitrate) {
        double loss = (double) lost / sent;
        var report = new ReceptionReport(
                loss,
                (int) (frozen * 1000),
                BASE_DELAY_MS + (int) (highestRise * 1000),
                (double) shown,
                (double) FPS,
                (long) (bitrate * (1 - loss)),
                1920,
                1080,
                false,
                BASE_DELAY_MS + (int) (delay * 1000));
        startSecond();
        return report;
    }

    private OptionalDouble send(double at, double bits) {
        OptionalDouble first = link.send(at, bits);
        sent++;
        if (first.isPresent()) {
            return first;
        }
        lost++;
        OptionalDouble again = link.send(at, bits);
        return again.isPresent() ? OptionalDouble.of(again.getAsDouble() + RETRANSMISSION_SECONDS) : again;
    }

    private void show(double now) {
        double interval = now - shownAt;
        if (interval > FREEZE_SECONDS) {
            boolean began = interval - FRAME_SECONDS <= FREEZE_SECONDS;
            frozen += began ? interval : FRAME_SECONDS;
        }
        while (!arrivals.isEmpty() && arrivals.peek() <= now + FRAME_SECONDS) {
            shownAt = Math.max(shownAt, arrivals.remove());
            shown++;
        }
    }

    private void measureDelay(double seconds) {
        delay = seconds;
        lowestDelay = Math.min(lowestDelay, seconds);
        highestRise = Math.max(highestRise, seconds - lowestDelay);
    }

    private void startSecond() {
        lowestDelay = delay;
        highestRise = 0;
        sent = 0;
        lost = 0;
        shown = 0;
        frozen = 0;
    }
}
