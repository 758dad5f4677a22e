package live.ovation.ingest;

import java.util.ArrayList;
import java.util.List;

/** How ffmpeg is called: RTMP in from this machine, RTP out to this process. It dies with the thread that started it. */
final class RepackagerCommands {

    static final int AUDIO_TYPE = 111;
    static final int VIDEO_TYPE = 108;

    /** One fetches and one delivers: {@code video} or {@code audio} may be missing. */
    record Tracks(boolean video, boolean audio) {}

    private RepackagerCommands() {}

    /** @param port of this process on loopback, where RTP and RTCP go */
    static List<String> of(
            RtmpProperties properties, String name, Tracks tracks, boolean transcode, int port, Ssrcs ssrcs) {
        List<String> command = new ArrayList<>(words("setpriv --pdeathsig KILL --"));
        command.add(properties.ffmpeg());
        command.addAll(words("-hide_banner -nostats -loglevel info -fflags nobuffer -flags low_delay -probesize 20000"
                + " -analyzeduration 300000 -fpsprobesize 0 -rw_timeout 10000000 -i"));
        command.add(properties.playUrl() + "/" + name);
        if (tracks.video()) {
            command.addAll(words("-map 0:v:0 " + (transcode ? ENCODE : COPY)));
            command.addAll(output(VIDEO_TYPE, ssrcs.video(), port));
        }
        if (tracks.audio()) {
            // FLV's times are whole milliseconds; without the filter browsers throw a third of the packets away
            command.addAll(words("-map 0:a:0 -af aresample=async=1,asetnsamples=n=960:p=0 -c:a libopus"
                    + " -application lowdelay -frame_duration 20 -b:a 96k -ac 2 -ar 48000"));
            command.addAll(output(AUDIO_TYPE, ssrcs.audio(), port));
        }
        return List.copyOf(command);
    }

    private static final String COPY = "-c:v copy -bsf:v h264_mp4toannexb,dump_extra=freq=keyframe";
    /** A key frame each second, since nobody can ask for one. */
    private static final String ENCODE = "-c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline"
            + " -pix_fmt yuv420p -g 600 -force_key_frames expr:gte(t,n_forced) -crf 24 -maxrate 4000k -bufsize 2000k"
            + " -bsf:v dump_extra=freq=keyframe";

    /** SSRCs of one run, by which its packets are known. */
    record Ssrcs(int audio, int video) {

        static final Ssrcs NONE = new Ssrcs(0, 0);
    }

    private static List<String> output(int payloadType, int ssrc, int port) {
        return words("-f rtp -payload_type " + payloadType + " -ssrc " + ssrc + " rtp://127.0.0.1:" + port
                + "?rtcpport=" + port + "&pkt_size=1200");
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
