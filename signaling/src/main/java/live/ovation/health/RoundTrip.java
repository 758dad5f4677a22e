package live.ovation.health;

/**
 * From the service to a publisher and back.
 *
 * @param atStart as it connected, since when it was measured rarely or not at all
 */
record RoundTrip(int ms, boolean atStart) {}
