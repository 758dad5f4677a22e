package live.ovation.hls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The gallery.
 *
 * @param node the name of this node, which no other has
 * @param ffmpeg the program that encodes sound
 * @param rtpHost the address of this machine that the SFU sends RTP to
 * @param window how much of a stream is held in memory
 * @param windowSize the most that the window of a stream may take
 * @param dvrWindow how far back viewers may rewind while the stream is live, where an archive keeps it
 * @param linger how long the playlists of a finished stream stay
 * @param maxWaiting how many requests may wait for parts at the same time, on this node
 */
@ConfigurationProperties("ovation.hls")
record HlsProperties(
        @DefaultValue("main") String node,
        @DefaultValue("ffmpeg") String ffmpeg,
        @DefaultValue("127.0.0.1") String rtpHost,
        @DefaultValue("60s") Duration window,
        @DefaultValue("32MB") DataSize windowSize,
        @DefaultValue("1h") Duration dvrWindow,
        @DefaultValue("60s") Duration linger,
        @DefaultValue("20000") int maxWaiting) {}
