package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.sfu.RtpTrack;
import live.ovation.sfu.RtpTrack.Codec;
import org.junit.jupiter.api.AfterEach;

/** A stream of one test, its senders, and what tests of it wait for. */
abstract class PublishedStream {

    static final RtpTrack SOUND = new RtpTrack(Codec.OPUS, 1000, null);
    static final RtpTrack ONLY = new RtpTrack(Codec.H264, 1001, null);
    final PackagedStream stream = new PackagedStream();
    final List<AutoCloseable> senders = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable sender : senders) {
            sender.close();
        }
        stream.close();
    }

    void publishPictureAndSound() {
        int port = stream.publish(ONLY, SOUND);
        senders.add(RtpSender.picture("640x360", ONLY.ssrc(), port));
        senders.add(RtpSender.sound(SOUND.ssrc(), port));
    }

    void awaitSegments(String rendition, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stream.fetch("/hls/evening/" + stream.id + "/" + rendition + "/index.m3u8")
                                .body()
                                .split("#EXTINF")
                                .length
                        > count);
    }

    static long lastMsn(String playlist) {
        Matcher segments = Pattern.compile("\n([0-9]+)\\.m4s\n").matcher(playlist);
        long last = -1;
        while (segments.find()) {
            last = Long.parseLong(segments.group(1));
        }
        assertThat(last).isNotNegative();
        return last;
    }

    static ProcessHandle encoder() {
        return ProcessHandle.current()
                .descendants()
                .filter(PublishedStream::isEncoder)
                .findFirst()
                .orElseThrow();
    }

    static boolean encoderRuns() {
        return ProcessHandle.current().descendants().anyMatch(PublishedStream::isEncoder);
    }

    static boolean isEncoder(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("matroska");
    }
}
