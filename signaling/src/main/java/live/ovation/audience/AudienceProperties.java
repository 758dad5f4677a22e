package live.ovation.audience;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the floor can take.
 *
 * @param floorPlaces viewers of one channel over WebRTC, unless its owner wants fewer
 * @param nodePlaces viewers of all channels together
 * @param nodeEgress what may be sent to all of them together, bit/s
 * @param cpuProcess the media server's program; its share of this machine's time closes the floor when it is too much. Empty for one
 *     that runs elsewhere
 * @param busyAbove share of the machine, 0 to 1, from which on the floor takes nobody more
 * @param calmBelow share of the machine from which on it does again
 */
@ConfigurationProperties("ovation.audience")
record AudienceProperties(
        @DefaultValue("200") int floorPlaces,
        @DefaultValue("500") int nodePlaces,
        @DefaultValue("800000000") long nodeEgress,
        @DefaultValue("janus") String cpuProcess,
        @DefaultValue("0.85") double busyAbove,
        @DefaultValue("0.7") double calmBelow) {}
