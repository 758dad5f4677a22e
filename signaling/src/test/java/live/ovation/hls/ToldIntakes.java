package live.ovation.hls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.ovation.sfu.RtpTrack.Codec;

/** Tells what a packager would tell of 720p that is sent over some way. */
public final class ToldIntakes {

    private ToldIntakes() {}

    /** @param lost packets of each hundred */
    public static void tell(Intakes intakes, UUID streamId, UUID channelId, Instant at, int lost) {
        tell(intakes, streamId, channelId, "m1", at, lost);
    }

    /** @param mediaId of the publisher */
    public static void tell(Intakes intakes, UUID streamId, UUID channelId, String mediaId, Instant at, int lost) {
        var layer = new Intake.Layer(null, Codec.H264, 1280, 720, 30, 2_500_000, 1000, 0, 100 - lost, lost, 2);
        var sound = new Intake.Sound(70_000, 50_000, 100, 0, 2);
        intakes.tell(new Intake(streamId, channelId, mediaId, at, List.of(layer), sound, 0, 60, null));
    }
}
