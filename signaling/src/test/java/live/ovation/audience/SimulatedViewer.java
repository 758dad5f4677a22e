package live.ovation.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import live.ovation.sfu.SimulcastLayer;

/** A player on a link whose layer the controller picks; the SFU takes 0.7 s to change it. */
final class SimulatedViewer {

    private static final double SWITCH_SECONDS = 0.7;

    /** What was wanted at the end of a second, and how much of it the picture stood still. */
    private record Second(SimulcastLayer wanted, double frozen, boolean cannotCarry) {}

    private final LayerController controller = new LayerController();
    private final SimulatedPlayer player;
    private final List<Second> seconds = new ArrayList<>();
    private SimulcastLayer received = SimulcastLayer.HIGH;

    SimulatedViewer(SimulatedLink link) {
        this.player = new SimulatedPlayer(link);
    }

    static double bitrate(SimulcastLayer layer) {
        return switch (layer) {
            case HIGH -> 2_200_000;
            case MEDIUM -> 700_000;
            case LOW -> 150_000;
        };
    }

    SimulatedViewer watch(int duration) {
        IntStream.range(0, duration).forEach(second -> watchSecond());
        return this;
    }

    /** Changes of the wanted layer in the seconds from one, inclusive, to another, exclusive. */
    int switches(int from, int to) {
        return (int) IntStream.range(Math.max(from, 1), to)
                .filter(second -> wanted(second) != wanted(second - 1))
                .count();
    }

    double share(SimulcastLayer layer, int from, int to) {
        return (double) IntStream.range(from, to)
                        .filter(second -> wanted(second) == layer)
                        .count()
                / (to - from);
    }

    double frozen(int from, int to) {
        return seconds.subList(from, to).stream().mapToDouble(Second::frozen).sum();
    }

    boolean couldNotCarry(int from, int to) {
        return seconds.subList(from, to).stream().anyMatch(Second::cannotCarry);
    }

    /** The layer wanted when a second had ended. */
    SimulcastLayer wanted(int second) {
        return seconds.get(second).wanted();
    }

    @Override
    public String toString() {
        var letters = new StringBuilder();
        seconds.forEach(second -> letters.append(second.wanted().name().charAt(0)));
        return letters.toString();
    }

    private void watchSecond() {
        SimulcastLayer wanted = controller.decision().layer();
        for (int frame = 0; frame < SimulatedPlayer.FPS; frame++) {
            double passed = (double) frame / SimulatedPlayer.FPS;
            received = passed < SWITCH_SECONDS ? received : wanted;
            player.receive(seconds.size() + passed, bitrate(received));
        }
        ReceptionReport report = player.report(bitrate(received));
        controller.report(Instant.ofEpochSecond(seconds.size() + 1), report);
        seconds.add(
                new Second(controller.decision().layer(), report.freezeMs() / 1000.0, controller.networkCannotCarry()));
    }
}
