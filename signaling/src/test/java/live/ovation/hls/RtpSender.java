package live.ovation.hls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A publisher's track as plain RTP, made by a real encoder, as the SFU would send it. */
final class RtpSender implements AutoCloseable {

    private final Process process;

    private RtpSender(String input, String coding, long ssrc, int port) {
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-re", "-f", "lavfi", "-i"));
        command.add(input);
        command.addAll(List.of(coding.split(" ")));
        command.addAll(List.of("-ssrc", String.valueOf(ssrc), "-f", "rtp"));
        command.add("rtp://127.0.0.1:" + port + "?pkt_size=1200");
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H.264 with a key frame each second. */
    static RtpSender picture(String size, long ssrc, int port) {
        return new RtpSender(
                "testsrc2=s=" + size + ":r=30",
                "-c:v libx264 -preset ultrafast -tune zerolatency -profile:v baseline -pix_fmt yuv420p -g 30 -b:v 300k",
                ssrc,
                port);
    }

    static RtpSender vp8(String size, long ssrc, int port) {
        return new RtpSender(
                "testsrc2=s=" + size + ":r=30",
                "-c:v libvpx -deadline realtime -cpu-used 8 -g 30 -b:v 300k -pix_fmt yuv420p",
                ssrc,
                port);
    }

    static RtpSender sound(long ssrc, int port) {
        return new RtpSender("sine=f=440:r=48000", "-c:a libopus -ac 2 -application lowdelay", ssrc, port);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }
}
