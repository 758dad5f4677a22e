package live.ovation.audience;

/**
 * Counts bad seconds until a layer is given up: one of collapse, two poor ones or three lossy ones in a row, more where
 * fine ones lie between; three when the decoder is slow. Of a probe, one less.
 */
final class Strikes {

    private static final int LOSSY = 4;
    private static final int POOR = 6;
    private static final int EASE = 3;
    private static final int ENOUGH = 12;
    private static final int ENOUGH_OF_PROBE = 6;
    private static final int ENOUGH_SLOW = 3;
    private static final int ENOUGH_SLOW_OF_PROBE = 2;

    private int network;
    private int decoder;

    boolean areEnough(Reception reception, boolean probing) {
        if (reception == Reception.SLOW_DECODER) {
            decoder++;
            return decoder >= (probing ? ENOUGH_SLOW_OF_PROBE : ENOUGH_SLOW);
        }
        network += weight(reception);
        return network >= (probing ? ENOUGH_OF_PROBE : ENOUGH);
    }

    void ease() {
        network = Math.max(0, network - EASE);
        decoder = 0;
    }

    void clear() {
        network = 0;
        decoder = 0;
    }

    private static int weight(Reception reception) {
        return switch (reception) {
            case LOSSY -> LOSSY;
            case POOR -> POOR;
            case COLLAPSED, LOST -> ENOUGH;
            case FINE, UNKNOWN, SLOW_DECODER -> 0;
        };
    }
}
