package live.ovation.audience;

import org.jspecify.annotations.Nullable;

/** Reports of a large tile, fine but for what they are named after. */
final class Reports {

    private Reports() {}

    static ReceptionReport fine() {
        return network(0, 0, 30);
    }

    static ReceptionReport losing(double loss) {
        return network(loss, 0, 30);
    }

    static ReceptionReport frozen(int ms) {
        return network(0, ms, 30);
    }

    static ReceptionReport roundTrip(int ms) {
        return network(0, 0, ms);
    }

    static ReceptionReport jitterBuffer(int ms) {
        return new ReceptionReport(0.0, 0, ms, 30.0, 30.0, 2_000_000L, 1920, 1080, false, 30);
    }

    static ReceptionReport decoding(double decodedFps, double expectedFps, double loss) {
        return new ReceptionReport(loss, 0, 40, decodedFps, expectedFps, 2_000_000L, 1920, 1080, false, 30);
    }

    /** Nothing received. */
    static ReceptionReport silent(@Nullable Double expectedFps) {
        return new ReceptionReport(0.0, 1000, null, 0.0, expectedFps, 0L, 1920, 1080, false, 30);
    }

    static ReceptionReport tile(@Nullable Integer width, @Nullable Integer height) {
        return new ReceptionReport(0.0, 0, 40, 30.0, 30.0, 2_000_000L, width, height, false, 30);
    }

    /** As browsers report a tab that is not rendered. */
    static ReceptionReport hidden(double loss) {
        return new ReceptionReport(loss, 1000, 40, 2.0, 30.0, 150_000L, 1920, 1080, true, 30);
    }

    /** Of a player that measures nothing. */
    static ReceptionReport unknown() {
        return new ReceptionReport(null, null, null, null, null, null, null, null, false, null);
    }

    private static ReceptionReport network(double loss, int freezeMs, int roundTripMs) {
        return new ReceptionReport(loss, freezeMs, 40, 30.0, 30.0, 2_000_000L, 1920, 1080, false, roundTripMs);
    }
}
