package live.ovation.audience;

import live.ovation.channel.HouseRules;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many places a channel's floor has, given what the others use of the server. */
@Component
class FloorLimits {

    private static final long GOOD_FOR_NANOS = 1_000_000_000;

    private final AudienceProperties properties;
    private final Egress egress;
    private final MediaServerCpu cpu;
    private final Sfu sfu;
    private volatile boolean open = true;
    private volatile @Nullable Cost cost;

    FloorLimits(AudienceProperties properties, Egress egress, MediaServerCpu cpu, Sfu sfu) {
        this.properties = properties;
        this.egress = egress;
        this.cpu = cpu;
        this.sfu = sfu;
    }

    /**
     * Places on the floor of one channel.
     *
     * @param here people on it
     * @param everywhere people on all floors of this server
     */
    int places(HouseRules rules, int here, int everywhere) {
        Integer wanted = rules.floorPlaces();
        int most = Math.min(properties.floorPlaces(), wanted == null ? Integer.MAX_VALUE : wanted);
        long carried = properties.nodeEgress() / costOfAPlace();
        long left = Math.min(properties.nodePlaces(), carried) * nodes() - (everywhere - here);
        return (int) Math.max(0, Math.min(most, left));
    }

    /** Every house asks twice a second, and none needs to know it better than to the second. */
    private long costOfAPlace() {
        Cost known = cost;
        long now = System.nanoTime();
        if (known == null || now - known.at() > GOOD_FOR_NANOS) {
            known = new Cost(egress.perViewer(), now);
            cost = known;
        }
        return known.bitsPerSecond();
    }

    private record Cost(long bitsPerSecond, long at) {}

    /** Those that help each other; one that is the only one counts while it restarts. */
    private long nodes() {
        return Math.max(
                1,
                sfu.nodes().stream()
                        .filter(node -> node.state() == SfuNode.State.UP)
                        .count());
    }

    /** Whether the server has time for more people; between the two bounds it is as it was. */
    boolean isOpen() {
        double share = cpu.share();
        if (share >= properties.busyAbove()) {
            open = false;
        } else if (share < properties.calmBelow()) {
            open = true;
        }
        return open;
    }
}
