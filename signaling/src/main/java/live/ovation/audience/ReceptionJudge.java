package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/** Tells from a report how reception was, and whether network or decoder is to blame. */
final class ReceptionJudge {

    private static final double TOLERABLE_LOSS = 0.05;
    private static final double HEAVY_LOSS = 0.08;
    private static final double NO_LOSS = 0.01;
    private static final double COLLAPSE = 0.2;
    /** A layer has about a third of the bitrate of the one above. */
    private static final double COLLAPSE_BELOW = 0.65;

    private static final int FREEZE_MS = 200;
    private static final int LONG_FREEZE_MS = 500;
    private static final double SLOW = 0.6;
    /** Of fewer frames a second, one more or less says nothing. */
    private static final double JUDGED_FPS = 10;

    private final Baseline jitterBuffer = new Baseline(200);
    private final Baseline roundTrip = new Baseline(300);
    private boolean wasHidden;

    Reception judge(ReceptionReport report) {
        boolean rendered = !report.hidden() && !wasHidden;
        wasHidden = report.hidden();
        return judgeSeen(rendered ? report : report.notRendered());
    }

    void forget() {
        jitterBuffer.forget();
        roundTrip.forget();
    }

    private Reception judgeSeen(ReceptionReport report) {
        boolean late = jitterBuffer.isExceededBy(report.jitterBufferMs());
        boolean queueing = roundTrip.isExceededBy(report.roundTripMs()) || late;
        if (isSilent(report)) {
            return isAbove(report.expectedFps(), 0) ? Reception.LOST : Reception.UNKNOWN;
        }
        if (isCollapsed(report)) {
            return isAbove(report.loss(), COLLAPSE_BELOW) ? Reception.LOST : Reception.COLLAPSED;
        }
        if (queueing || isAbove(report.loss(), HEAVY_LOSS)) {
            return Reception.POOR;
        }
        Reception picture = judgePicture(report);
        boolean lossy = isAbove(report.loss(), TOLERABLE_LOSS) && picture == Reception.FINE;
        return lossy ? Reception.LOSSY : picture;
    }

    private static Reception judgePicture(ReceptionReport report) {
        if (isSlow(report)) {
            return isAbove(report.loss(), NO_LOSS) ? Reception.POOR : Reception.SLOW_DECODER;
        }
        if (isAbove(report.freezeMs(), FREEZE_MS)) {
            return Reception.POOR;
        }
        return isTelling(report) ? Reception.FINE : Reception.UNKNOWN;
    }

    /** Nothing came: the source may have stopped, unless it is known to send. Packets that make no frame are something. */
    private static boolean isSilent(ReceptionReport report) {
        Long received = report.receivedBitrate();
        Double expected = report.expectedFps();
        boolean noFrame = expected != null && expected == 0 && !isAbove(report.loss(), TOLERABLE_LOSS);
        return (received != null && received == 0) || noFrame;
    }

    private static boolean isCollapsed(ReceptionReport report) {
        return isAbove(report.loss(), COLLAPSE)
                || (isAbove(report.loss(), TOLERABLE_LOSS) && isAbove(report.freezeMs(), LONG_FREEZE_MS));
    }

    private static boolean isSlow(ReceptionReport report) {
        Double decoded = report.decodedFps();
        Double expected = report.expectedFps();
        return decoded != null && expected != null && expected >= JUDGED_FPS && decoded < SLOW * expected;
    }

    private static boolean isTelling(ReceptionReport report) {
        return report.loss() != null
                || report.freezeMs() != null
                || report.jitterBufferMs() != null
                || (report.decodedFps() != null && report.expectedFps() != null);
    }

    private static boolean isAbove(@Nullable Number value, double limit) {
        return value != null && value.doubleValue() > limit;
    }
}
